import NotificationCenter

/// Turns decisions into the changes of the configuration.
struct Rewriter {
  private let configuration: Configuration
  private let traits: ExportTraits
  private let decisions: [Decision]
  private let senders: SenderIndex
  /// The id of each account after the plan; for a merged one that of its survivor.
  let newIDs: [String]
  /// For each account that is staged, the id of its native account.
  let stagedIDs: [String?]
  private(set) var changes: [ConfigurationChange] = []
  private(set) var relinks: [Relink] = []
  /// The accounts that became the default.
  private var newDefaults: Set<Int> = []

  /// - Throws: `RewriteError` where no fresh id is left.
  init(
    _ configuration: Configuration,
    traits: ExportTraits,
    decisions: [Decision],
    senders: SenderIndex
  ) throws(RewriteError) {
    self.senders = senders
    self.configuration = configuration
    self.traits = traits
    self.decisions = decisions
    (newIDs, stagedIDs) = try Self.newIDs(configuration, traits, decisions, senders)
    // Room for all fields of a few accounts, and for all senders.
    changes.reserveCapacity(configuration.rules.senderCount + AccountField.allCases.count * 4)
    for index in decisions.indices { rewriteAccount(index) }
    relinkSenders()
    addStagedSenders()
  }

  private static func newIDs(
    _ configuration: Configuration,
    _ traits: ExportTraits,
    _ decisions: [Decision],
    _ senders: SenderIndex
  ) throws(RewriteError) -> (ids: [String], staged: [String?]) {
    var ids = configuration.accounts.map(\.id)
    var staged: [String?] = ids.map { _ in nil }
    let needsFreshID = decisions.contains { decision in
      switch decision.verdict {
      case .migrate: !traits.keepsIDs
      case .stage: decision.partner == nil
      case .merge, .review, .keep: false
      }
    }
    if needsFreshID {
      try assignFreshIDs(configuration, traits, decisions, senders, to: &ids, &staged)
    }
    for index in decisions.indices {
      if let survivor = decisions[index].survivor { ids[index] = ids[survivor] }
      if let partner = decisions[index].partner {
        staged[index] = staged[partner] ?? ids[partner]
      }
    }
    return (ids, staged)
  }

  private static func assignFreshIDs(
    _ configuration: Configuration,
    _ traits: ExportTraits,
    _ decisions: [Decision],
    _ senders: SenderIndex,
    to ids: inout [String],
    _ staged: inout [String?]
  ) throws(RewriteError) {
    // An id that anything names is never given again, dangling references and those of other
    // methods included.
    var largest: Int64 = 0
    for id in ids + configuration.reservedIDs { largest = max(largest, AccountID.integer(id) ?? 0) }
    let rules = configuration.rules
    // All others are ids of accounts.
    for sender in 0..<rules.senderCount where senders.account(ofSender: sender) == nil {
      largest = max(largest, rules.integer(ofSender: sender) ?? 0)
    }
    for (index, decision) in decisions.enumerated() {
      let isStaged = decision.verdict == .stage && decision.partner == nil
      guard decision.verdict == .migrate && !traits.keepsIDs || isStaged else { continue }
      guard largest < AccountID.largest else { throw .noFreshID }
      largest += 1
      if isStaged { staged[index] = String(largest) } else { ids[index] = String(largest) }
    }
  }

  private mutating func rewriteAccount(_ index: Int) {
    let accounts = configuration.accounts
    var account: Account { accounts[index] }
    var decision: Decision { decisions[index] }
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
    case .stage:
      guard decision.partner == nil, let provider = decision.candidate, let id = stagedIDs[index]
      else { return }
      changes.append(
        .insertAccount(
          after: index,
          account.native(
            as: provider,
            id: id,
            mailbox: decision.mailbox,
            emptying: traits.emptiedFields
          )
        )
      )
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
    let accounts = configuration.accounts
    let isMoved = accounts.indices.map { accounts[$0].id != newIDs[$0] }
    guard isMoved.contains(true) else { return }
    var lists = RelinkedLists(newIDs)
    let rules = configuration.rules
    relinks.reserveCapacity(rules.senderCount)
    for pair in 0..<rules.pairCount where rules.sendsMail(pair) {
      lists.begin()
      for sender in rules.senders(ofPair: pair) {
        if let account = senders.account(ofSender: sender), isMoved[account] {
          lists.addTarget(account)
        }
      }
      if lists.hasTargets { relink(pair, of: rules, isMoved, &lists) }
    }
  }

  private mutating func relink(
    _ pair: Int, of rules: RuleList, _ isMoved: [Bool], _ lists: inout RelinkedLists
  ) {
    for sender in rules.senders(ofPair: pair) {
      guard let account = senders.account(ofSender: sender), lists.isTarget(account) else {
        continue
      }
      let isFirst = lists.isFirst(account)
      if isFirst, !isMoved[account] { continue }
      let path = rules.path(ofSender: sender, inPair: pair)
      let (old, new) = (configuration.accounts[account].id, newIDs[account])
      changes.append(isFirst ? .setSender(path, new) : .removeSender(path))
      relinks.append(
        Relink(path: path, from: old, to: new, change: isFirst ? .replaced : .dropped))
    }
  }

  // MARK: Stages

  /// Puts the native account of every staged one right after it, once into each list.
  private mutating func addStagedSenders() {
    var partners: [String: String] = [:]
    for (index, decision) in decisions.enumerated() where decision.verdict == .stage {
      partners[configuration.accounts[index].id] = stagedIDs[index]
    }
    guard !partners.isEmpty else { return }
    for (ruleIndex, rule) in configuration.rules.enumerated() {
      for (pairIndex, pair) in rule.pairs.enumerated() where pair.sendsMail {
        var named = Set(pair.senders)
        for (index, sender) in pair.senders.enumerated() {
          guard let native = partners[sender], named.insert(native).inserted else { continue }
          let path = SenderPath(rule: ruleIndex, pair: pairIndex, sender: index + 1)
          changes.append(.insertSender(path, native))
          relinks.append(Relink(path: path, from: sender, to: native, change: .added))
        }
      }
    }
  }
}

extension Account {
  /// The native account that stands beside this one until somebody has signed in to it; it has the
  /// fields that this one has.
  fileprivate func native(
    as provider: NativeProvider,
    id: String,
    mailbox: String,
    emptying fields: [AccountField]
  ) -> Account {
    var native = self
    native.id = id
    native.provider = provider.name
    for field in fields where self[field] != nil { native[field] = "" }
    // Without an email the account would be nobody's.
    if email != nil { native.email = mailbox } else { native.username = mailbox }
    native.status = status.map { _ in AccountStatus.unauthorized.rawValue }
    native.isDefault = isDefault.map { _ in false }
    return native
  }
}
