/// The part of a proposed profile that says where the accounts stand.
struct AccountsDraft {
  /// Lines of `accounts` before its constants: `record`, or `section` with what belongs to it, and
  /// `ids`.
  let place: [DraftLine]
  /// The id of a single account that has none.
  var constantID: String?
  /// Fields beside those that every account has.
  var ownFields: [String] = []
  let guesses: [FieldGuess]
  let columns: [Column]
  let count: Int

  private static let fields = [
    "provider", "server", "port", "security", "email", "username", "secret", "status", "default",
  ]

  /// Whether a field says which accounts are Custom.
  var namesProvider: Bool { guesses.contains { $0.field == "provider" } }

  /// The texts that stand in the place of a field, without empty ones.
  func filled(_ field: String) -> [String] { columns.filled(field, guesses) }

  func write(to text: inout DraftText) {
    text.add(DraftLine("accounts", .heading))
    text.add(place, indentation: 2)
    if constantID != nil || !namesProvider { text.add("  constants:") }
    if let constantID { text.add(DraftLine("id", constantID).indented(by: 4)) }
    if !namesProvider {
      let advice = "name the field and remove rewrite: never"
      let line = DraftLine(
        "provider", "Custom", "guess: nothing says which accounts are Custom; \(advice)")
      text.add(line.indented(by: 4))
    }
    text.add(DraftLine("fields", .heading).indented(by: 2))
    text.add(guesses, for: ownFields + Self.fields, indentation: 4)
    let empty = count - filled("provider").count
    if namesProvider, empty > 0 {
      let line = DraftLine(
        "required", .list(["provider"]),
        "likely: \(empty) of \(count) have none and are no accounts")
      text.add(line.indented(by: 2))
    }
  }
}
