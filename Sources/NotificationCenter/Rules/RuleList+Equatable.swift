import ConfigText

extension RuleList: Equatable {
  /// Whether two lists have the same rules, wherever their texts stand.
  public static func == (left: RuleList, right: RuleList) -> Bool {
    guard left.records.count == right.records.count, left.pairs.count == right.pairs.count,
      left.senders.count == right.senders.count, left.recipients.count == right.recipients.count
    else { return false }
    let (document, added) = (left.document.span, left.added.span)
    let (otherDocument, otherAdded) = (right.document.span, right.added.span)
    func isSame(_ text: PackedText, _ other: PackedText) -> Bool {
      let bytes = text.isAdded ? added : document
      let otherBytes = other.isAdded ? otherAdded : otherDocument
      return bytes.extracting(text.range).equals(otherBytes.extracting(other.range))
    }
    for index in left.records.indices {
      let (one, other) = (left.records[index], right.records[index])
      guard one.isEnabled == other.isEnabled, one.pairsEnd == other.pairsEnd,
        isSame(one.kind, other.kind), isSame(one.id, other.id), isSame(one.name, other.name)
      else { return false }
    }
    for index in left.pairs.indices {
      let (one, other) = (left.pairs[index], right.pairs[index])
      guard one.number == other.number, one.sendersEnd == other.sendersEnd,
        one.recipientsEnd == other.recipientsEnd, isSame(one.method, other.method)
      else { return false }
    }
    return left.senders.indices.allSatisfy { isSame(left.senders[$0], right.senders[$0]) }
      && left.recipients.indices.allSatisfy { isSame(left.recipients[$0], right.recipients[$0]) }
  }
}
