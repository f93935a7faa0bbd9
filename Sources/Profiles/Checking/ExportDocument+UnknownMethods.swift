import ConfigText
import NotificationCenter

extension ExportDocument {
  /// For each unknown method of pairs whose senders are accounts, that their senders would be lost:
  /// only those of email pairs are looked at.
  var unknownMethodWarnings: [CheckWarning] {
    let rules = configuration.rules
    var silent: [(method: String, rule: Int, pair: Int, senders: [String])] = []
    for (ruleIndex, rule) in rules.enumerated() {
      for (index, pair) in rule.pairs.enumerated()
      where !pair.sendsMail && !pair.senders.isEmpty && !DeliveryMethod.isKnown(pair.method) {
        silent.append((pair.method, ruleIndex, index, pair.senders))
      }
    }
    if silent.isEmpty { return [] }
    let names = Set(
      configuration.accounts.map { text(ofAccount: $0.id, after: []).asciiLowercased })
    let losing = silent.filter { pair in
      pair.senders.contains { names.contains($0.asciiLowercased) }
    }
    return losing.grouped(by: \.method).map { pairs in
      let method = Excerpt.of(pairs[0].method)
      let count = pairs.count == 1 ? "1 pair has" : "\(pairs.count) pairs have"
      return CheckWarning(
        place: place(of: .pair(rule: pairs[0].rule, pair: pairs[0].pair)),
        message:
          "\(count) accounts for senders, but the method \"\(method)\", which the program does "
          + "not know: no migration looks after them. If it is mail, write `email: \(method)` into "
          + "`methods` of `dialect`"
      )
    }
  }
}
