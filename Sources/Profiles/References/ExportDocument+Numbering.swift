public import NotificationCenter

extension ExportDocument {
  /// The configuration that a document has after changes.
  ///
  /// It is the changed configuration to the letter, but where accounts are counted: those behind a
  /// removed one then count from one less.
  public func configuration(after changes: [ConfigurationChange]) -> Configuration {
    var result = configuration.applying(changes)
    let numbers = renumbering(after: changes)
    guard !numbers.isEmpty else { return result }
    for index in result.accounts.indices { result.accounts[index].id = String(index + 1) }
    let rules = result.rules
    for pair in 0..<rules.pairCount where rules.sendsMail(pair) {
      for sender in rules.senders(ofPair: pair) {
        guard let number = numbers[rules.text(ofSender: sender)] else { continue }
        result.rules.setSender(sender, to: number)
      }
    }
    return result
  }

  /// The ids that accounts have after changes that take others away, by the ids that the plan has
  /// for them; empty where ids stand in the document.
  public func renumbering(after changes: [ConfigurationChange]) -> [String: String] {
    guard profile.ids == .numbered else { return [:] }
    let ids = configuration.applying(changes).accounts.enumerated().map { ($1.id, String($0 + 1)) }
    return Dictionary(ids, uniquingKeysWith: { first, _ in first })
  }
}
