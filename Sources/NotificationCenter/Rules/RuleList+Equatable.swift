extension RuleList: Equatable {
  /// Whether two lists have the same rules, wherever their texts stand.
  public static func == (left: RuleList, right: RuleList) -> Bool {
    guard left.records.count == right.records.count,
      left.pairs.ends == right.pairs.ends,
      left.senders.ends == right.senders.ends,
      left.recipients.ends == right.recipients.ends
    else { return false }
    for index in left.records.indices {
      let (one, other) = (left.records[index], right.records[index])
      guard one.isEnabled == other.isEnabled, left.isText(one.kind, other.kind, of: right),
        left.isText(one.id, other.id, of: right), left.isText(one.name, other.name, of: right)
      else { return false }
    }
    for index in left.pairs.elements.indices {
      let (one, other) = (left.pairs.elements[index], right.pairs.elements[index])
      guard one.number == other.number, left.isText(one.method, other.method, of: right)
      else { return false }
    }
    return left.areTexts(left.senders.elements, right.senders.elements, of: right)
      && left.areTexts(left.recipients.elements, right.recipients.elements, of: right)
  }

  private func areTexts(_ texts: [PackedText], _ others: [PackedText], of list: RuleList) -> Bool {
    for index in texts.indices where !isText(texts[index], others[index], of: list) {
      return false
    }
    return true
  }
}
