extension RuleList {
  /// Makes a sender another one.
  public mutating func setSender(_ sender: Int, to text: String) {
    senders.replace(sender, with: add(text))
  }

  /// Takes senders out of their lists and puts others in.
  ///
  /// - Parameters:
  ///   - removed: the numbers of senders.
  ///   - inserted: for each place the senders that stand before it, or at the end of the list.
  public mutating func changeSenders(
    removing removed: [Int],
    inserting inserted: [SenderPath: [String]]
  ) {
    let removed = removed.sorted()
    var nextRemoved = 0
    var result = RuleList(textsIn: document)
    result.added = added
    result.reserveCapacity(records.count)
    for (index, rule) in records.enumerated() {
      for pair in pairs(ofRule: index) {
        let own = senders(ofPair: pair)
        for place in 0...own.count {
          if !inserted.isEmpty {
            let path = SenderPath(rule: index, pair: pair - pairs(ofRule: index).lowerBound, sender: place)
            for text in inserted[path] ?? [] { result.addSender(result.add(text)) }
          }
          guard place < own.count else { break }
          let sender = own.lowerBound + place
          if nextRemoved < removed.count, removed[nextRemoved] == sender {
            while nextRemoved < removed.count, removed[nextRemoved] == sender { nextRemoved += 1 }
          } else {
            result.addSender(senders.elements[sender])
          }
        }
        for recipient in recipients.range(of: pair) {
          result.addRecipient(recipients.elements[recipient])
        }
        let record = pairs.elements[pair]
        result.endPair(number: record.number, method: record.method)
      }
      result.endRule(kind: rule.kind, id: rule.id, name: rule.name, isEnabled: rule.isEnabled)
    }
    self = result
  }
}
