extension RuleList: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
  public init(arrayLiteral rules: Rule...) {
    self.init(rules)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { records.count }

  /// One rule, put together anew. To set one takes as long as to make the list.
  public subscript(index: Int) -> Rule {
    get {
      let record = records[index]
      return Rule(
        kind: string(record.kind),
        id: string(record.id),
        name: string(record.name),
        isEnabled: record.isEnabled,
        pairs: pairs(ofRule: index).map(pair)
      )
    }
    set {
      var rules = Array(self)
      rules[index] = newValue
      self = RuleList(rules)
    }
  }

  private func pair(_ number: Int) -> Pair {
    let record = pairs[number]
    return Pair(
      number: record.number,
      method: string(record.method),
      senders: senders[senders(ofPair: number)].map(string),
      recipients: recipients[recipients(ofPair: number)].map(string)
    )
  }
}

extension RuleList: CustomStringConvertible, CustomReflectable {
  /// The rules; never the document that they were read from, which holds passwords.
  public var description: String { Array(self).description }

  public var customMirror: Mirror { Mirror(self, unlabeledChildren: Array(self)) }
}
