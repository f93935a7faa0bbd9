/// A pair of a rule of a drawn document.
struct ModelPair {
  /// Nil where the pair names none.
  var method: String?
  var senders: [String]

  /// Whether its senders are mail accounts.
  var sendsMail: Bool {
    method.map { ["email", "Email", "EMAIL"].contains($0) } ?? !senders.isEmpty
  }
}
