import INISyntax
import NotificationCenter

/// Where rules, pairs and senders stand, which is looked up when it is asked for: nearly all have
/// lines like those of other rules.
extension INIExport {
  /// Which section or entry stands for what.
  struct Sites: Sendable {
    let deviceName: INIEntry?
    let accounts: [INIAccount]
    /// What is known of the keys of accounts.
    let accountKeys: INIAccountKeys
    let rules: INIRuleSites
  }

  /// Where a pair of a rule stands.
  func pairSite(_ pair: Int, ofRule rule: Int) -> INIPairSite {
    sites.rules.site(ofPair: pair, of: rule, document.entries)
  }

  /// Where the pairs of all rules stand.
  var pairSites: some Sequence<INIPairSite> {
    let rules = configuration.rules
    return rules.indices.lazy.flatMap { rule in
      (0..<rules.pairs(ofRule: rule).count).lazy.map { self.pairSite($0, ofRule: rule) }
    }
  }

  /// Where a reference stands.
  func sender(_ path: SenderPath) -> INISender {
    let range = range(ofSender: configuration.rules.sender(path))
    let entry = sites.rules.hasSenderLines ? document.entry(at: range.lowerBound) : nil
    return INISender(range: range, entry: entry)
  }

  /// Where the references of a list stand.
  func senderRanges(inListOf path: SenderPath) -> [Range<Int>] {
    let pair = configuration.rules.pair(path.pair, ofRule: path.rule)
    return configuration.rules.senders(ofPair: pair).map(range(ofSender:))
  }

  /// Where a reference stands, by its number among all.
  func range(ofSender sender: Int) -> Range<Int> {
    references.range(ofSender: sender, in: configuration.rules) ?? 0..<0
  }
}
