import NotificationCenter

/// Says what a person still has to do for each account, and how.
struct Advisor {
  private let configuration: Configuration
  private let decisions: [Decision]
  private let senders: SenderIndex
  private let rules: RuleNames
  /// For each account that others are merged into, or stand beside, those others.
  private let merged: [Int: [Int]]

  init(
    _ configuration: Configuration,
    decisions: [Decision],
    senders: SenderIndex,
    rules: RuleNames
  ) {
    self.configuration = configuration
    self.decisions = decisions
    self.senders = senders
    self.rules = rules
    func host(of index: Int) -> Int? { decisions[index].survivor ?? decisions[index].partner }
    merged = Dictionary(grouping: decisions.indices.filter { host(of: $0) != nil }) {
      host(of: $0) ?? $0
    }
  }

  /// The first action that applies.
  func action(for index: Int) -> Action {
    var account: Account { configuration.accounts[index] }
    var decision: Decision { decisions[index] }
    let status = account.knownStatus
    let provider = Provider(name: account.provider)
    let lacksBrowserSignIn = configuration.device.lacksBrowserSignIn
    var isNative = false
    if case .native = provider { isNative = true }

    switch decision.verdict {
    case .merge:
      return .none
    case .migrate:
      return .authorize
    case .stage:
      return decision.partner == nil ? .authorize : .none
    case .review:
      if decision.has(.reportOnly) { return .authorize }
      if decision.has(.noMailbox) || decision.has(.alias) { return .decide }
    case .keep:
      // The native account that it stands beside has the action.
      if decision.isStaged || decision.isTickedOff { return .none }
    }
    if lacksBrowserSignIn, decision.candidate != nil || isNative, status != .ok {
      return .appPassword
    }
    if status == .expired, provider == .yahoo || isYahooServer(account) { return .appPassword }
    if isNative {
      switch status {
      case .ok: return .none
      case .expired: return .reauthorize
      case .unauthorized, nil: return .authorize
      }
    }
    return provider == .custom && decision.candidate == nil && status == .expired
      ? .reconfigure : .none
  }

  private func isYahooServer(_ account: Account) -> Bool {
    Provider(name: account.provider) == .custom
      && MailHostTable.classify(MailHost(account.server ?? "")) == .yahoo
  }

  /// The steps of an action; empty where there is none.
  func steps(for index: Int, action: Action) -> [Phrase] {
    guard action != .none else { return [] }
    let account = configuration.accounts[index]
    let decision = decisions[index]
    let writer = StepWriter(
      account: account,
      mailbox: decision.mailbox,
      places: places(for: index)
    )
    switch action {
    case .none: return []
    case .authorize:
      guard let provider = decision.candidate else { return writer.authorizeNative() }
      return decision.isStaged
        ? writer.authorizeStaged(as: provider, decision) : writer.authorizeMigrated(as: provider)
    case .decide: return writer.decide(decision)
    case .appPassword: return writer.appPassword(candidate: decision.candidate)
    case .reauthorize: return writer.reauthorize()
    case .reconfigure:
      return writer.reconfigure(isKnownAlias: decision.reasons == [.keep(.knownAlias)])
    }
  }

  /// The pairs that an account serves once the plan is carried out, those of the accounts merged
  /// into it included.
  private func places(for index: Int) -> RulePlaces {
    let list = configuration.rules
    let numbers = pairs(servedBy: index).map { pair in
      RulePlaces.Numbers(
        rule: list.rule(ofPair: Int(pair)), pair: list.number(ofPair: Int(pair)))
    }
    return RulePlaces(of: rules, numbers: numbers)
  }

  private func pairs(servedBy index: Int) -> ArraySlice<Int32> {
    let own = senders.pairs(usingAccount: index)
    guard let merged = merged[index] else { return own }
    return Set(own + merged.flatMap(senders.pairs(usingAccount:))).sorted()[...]
  }
}
