import NotificationCenter

/// Turns decisions into the changes of the configuration.
struct Rewriter {
  private let configuration: Configuration
  private let traits: ExportTraits
  private let decisions: [Decision]
  /// The id of each account after the plan; for a merged one that of its survivor.
  let newIDs: [String]
  private(set) var changes: [ConfigurationChange] = []
  private(set) var relinks: [Relink] = []
  /// The accounts that became the default.
  private var newDefaults: Set<Int> = []

  /// - Throws: `RewriteError` where no fresh id is left.
  init(
    _ configuration: Configuration,
    traits: ExportTraits,
    decisions: [Decision]
  ) throws(RewriteError) {
    self.configuration = configuration
    self.traits = traits
    self.decisions = decisions
    newIDs = try Self.newIDs(configuration, traits, decisions)
    for index in decisions.indices { rewriteAccount(index) }
    relinkSenders()
  }

  private static func newIDs(
    _ configuration: Configuration,
    _ traits: ExportTraits,
    _ decisions: [Decision]
  ) throws(RewriteError) -> [String] {
    var ids = configuration.accounts.map(\.id)
    if !traits.keepsIDs, decisions.contains(where: { $0.verdict == .migrate }) {
      try assignFreshIDs(configuration, decisions, to: &ids)
    }
    for (index, decision) in decisions.enumerated() {
      if let survivor = decision.survivor { ids[index] = ids[survivor] }
    }
    return ids
  }

  private static func assignFreshIDs(
    _ configuration: Configuration,
    _ decisions: [Decision],
    to ids: inout [String]
  ) throws(RewriteError) {
    // An id that anything names is never given again, dangling references and those of other
    // methods included.
    var largest: Int64 = 0
    for id in ids + configuration.reservedIDs { largest = max(largest, AccountID.integer(id) ?? 0) }
    for rule in configuration.rules {
      for pair in rule.pairs {
        for sender in pair.senders { largest = max(largest, AccountID.integer(sender) ?? 0) }
      }
    }
    for (index, decision) in decisions.enumerated() where decision.verdict == .migrate {
      guard largest < AccountID.largest else { throw .noFreshID }
      largest += 1
      ids[index] = String(largest)
    }
  }

  private mutating func rewriteAccount(_ index: Int) {
    let account = configuration.accounts[index]
    let decision = decisions[index]
    switch decision.verdict {
    case .migrate:
      guard let provider = decision.candidate else { return }
      set(.id, of: index, to: newIDs[index])
      set(.provider, of: index, to: provider.name)
      for field in traits.emptiedFields {
        set(field, of: index, to: "")
      }
      if account.email?.isEmpty == true || decision.has(.alias) {
        set(.email, of: index, to: decision.mailbox)
      }
      set(.status, of: index, to: AccountStatus.unauthorized.rawValue)
    case .merge:
      changes.append(.removeAccount(index))
      if account.isDefault == true, let survivor = decision.survivor {
        set(.isDefault, of: survivor, to: "1")
      }
    case .review, .keep:
      break
    }
  }

  private mutating func set(_ field: AccountField, of index: Int, to value: String) {
    guard let old = configuration.accounts[index][field], old != value else { return }
    // Of several merged defaults the first one makes the survivor the default.
    if field == .isDefault, !newDefaults.insert(index).inserted { return }
    changes.append(.setField(account: index, field, value))
  }

  private mutating func relinkSenders() {
    var idMap: [String: String] = [:]
    for (account, newID) in zip(configuration.accounts, newIDs) where account.id != newID {
      idMap[account.id] = newID
    }
    guard !idMap.isEmpty else { return }
    for (ruleIndex, rule) in configuration.rules.enumerated() {
      for (pairIndex, pair) in rule.pairs.enumerated() where pair.sendsMail {
        relink(pair, rule: ruleIndex, pair: pairIndex, idMap)
      }
    }
  }

  private mutating func relink(
    _ pair: Pair,
    rule ruleIndex: Int,
    pair pairIndex: Int,
    _ idMap: [String: String]
  ) {
    // The accounts that at least one reference of this list is re-linked to.
    var targets: Set<String> = []
    for sender in pair.senders { if let new = idMap[sender] { targets.insert(new) } }
    guard !targets.isEmpty else { return }
    var seen: Set<String> = []
    for (index, sender) in pair.senders.enumerated() {
      let new = idMap[sender] ?? sender
      guard targets.contains(new) else { continue }
      let path = SenderPath(rule: ruleIndex, pair: pairIndex, sender: index)
      if !seen.insert(new).inserted {
        changes.append(.removeSender(path))
        relinks.append(Relink(path: path, from: sender, to: new, change: .dropped))
      } else if new != sender {
        changes.append(.setSender(path, new))
        relinks.append(Relink(path: path, from: sender, to: new, change: .replaced))
      }
    }
  }
}
