extension RuleList: Equatable {
  /// Whether two lists have the same rules, wherever their texts stand.
  public static func == (left: RuleList, right: RuleList) -> Bool {
    guard left.records.count == right.records.count, left.pairs.count == right.pairs.count,
      left.senders.count == right.senders.count, left.recipients.count == right.recipients.count
    else { return false }
    for index in left.records.indices {
      let (one, other) = (left.records[index], right.records[index])
      guard one.isEnabled == other.isEnabled, one.pairsEnd == other.pairsEnd,
        left.isText(one.kind, other.kind, of: right), left.isText(one.id, other.id, of: right),
        left.isText(one.name, other.name, of: right)
      else { return false }
    }
    for index in left.pairs.indices {
      let (one, other) = (left.pairs[index], right.pairs[index])
      guard one.number == other.number, one.sendersEnd == other.sendersEnd,
        one.recipientsEnd == other.recipientsEnd, left.isText(one.method, other.method, of: right)
      else { return false }
    }
    return left.areTexts(left.senders, right.senders, of: right)
      && left.areTexts(left.recipients, right.recipients, of: right)
  }

  private func areTexts(_ texts: [PackedText], _ others: [PackedText], of list: RuleList) -> Bool {
    for index in texts.indices where !isText(texts[index], others[index], of: list) {
      return false
    }
    return true
  }
}
