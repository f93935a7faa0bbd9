import ConfigText
import NotificationCenter
import Profiles

/// Looks through a configuration, and through what the plan makes of it, for what a person should
/// know.
struct FindingCollector {
  private let configuration: Configuration
  private let list: RuleList
  private let traits: ExportTraits
  private let decisions: [Decision]
  private let senders: SenderIndex
  private let rules: RuleNames
  private var findings: [Finding] = []

  init(
    _ configuration: Configuration,
    traits: ExportTraits,
    decisions: [Decision],
    senders: SenderIndex,
    rules: RuleNames
  ) {
    self.configuration = configuration
    list = configuration.rules
    self.traits = traits
    self.decisions = decisions
    self.senders = senders
    self.rules = rules
  }

  /// All findings, those about accounts first, in document order.
  mutating func collect() -> [Finding] {
    findNoDefault()
    var natives = MailboxOwners()
    for index in configuration.accounts.indices {
      findUnknownStatus(index)
      findDuplicateNative(index, &natives)
      findUnused(index)
      findWorking(index)
    }
    let silent = configuration.accounts.indices.map(cannotSendAfterwards)
    let repeated = RepeatedRules(list)
    for rule in list.indices {
      if repeated.contains(rule) { addDuplicateRule(rule) }
      findSilentRule(rule, silent)
      for pair in list.pairs(ofRule: rule) where list.sendsMail(pair) { findInPair(pair, of: rule) }
    }
    return findings
  }

  private mutating func add(
    _ code: FindingCode,
    at site: ConfigurationSite,
    _ key: PhraseKey,
    _ arguments: KeyValuePairs<PhraseParameter, Phrase.Value> = [:]
  ) {
    var list: [Phrase.Argument] = []
    list.reserveCapacity(arguments.count)
    for (parameter, value) in arguments { list.append(Phrase.Argument(parameter, value)) }
    let message = Phrase(key, list)
    findings.append(Finding(code, message, at: site))
  }

  private static func excerpt(_ text: String) -> Phrase.Value {
    .text(Excerpt.of(text))
  }

  // MARK: Accounts

  private mutating func findNoDefault() {
    guard traits.marksDefault, !configuration.accounts.isEmpty,
      !configuration.accounts.contains(where: { $0.isDefault == true })
    else { return }
    add(.noDefault, at: .account(0), .noDefault)
  }

  private mutating func findUnknownStatus(_ index: Int) {
    guard let status = configuration.accounts[index].status, !status.isEmpty,
      configuration.accounts[index].knownStatus == nil
    else { return }
    add(
      .unknownStatus,
      at: .accountField(index, .status),
      .unknownStatus,
      [.status: Self.excerpt(status)]
    )
  }

  private mutating func findDuplicateNative(_ index: Int, _ natives: inout MailboxOwners) {
    let accounts = configuration.accounts
    var account: Account { accounts[index] }
    guard case .native(let provider) = Provider(name: account.provider), !account.mailbox.isEmpty
    else { return }
    let key = NativeMailbox(account.mailbox, of: provider)
    guard let first = natives[key] else {
      natives.add(index, of: key)
      return
    }
    let firstID = configuration.accounts[first].id
    add(
      .duplicateNative,
      at: .account(index),
      .duplicateNative,
      [
        .id: .text(account.id), .provider: .text(provider.name),
        .mailbox: Self.excerpt(account.mailbox), .other: .text(firstID),
      ]
    )
  }

  private mutating func findUnused(_ index: Int) {
    let account = configuration.accounts[index]
    guard traits.hasRules, senders.isUnused(index) else { return }
    add(
      .unusedAccount,
      at: .account(index),
      account.isDefault == true ? .unusedDefaultAccount : .unusedAccount,
      [.id: .text(account.id)]
    )
  }

  private mutating func findWorking(_ index: Int) {
    let accounts = configuration.accounts
    var account: Account { accounts[index] }
    let decision = decisions[index]
    guard account.knownStatus == .ok, cannotSendAfterwards(index),
      decision.verdict == .migrate || decision.verdict == .merge
    else { return }
    let served = senders.rules(usingAccount: index, in: list).map { rules.references[$0] }
    add(
      .workingAccount,
      at: .account(index),
      .workingAccount,
      [
        .id: .text(account.id), .mailbox: Self.excerpt(decision.mailbox),
        .rules: served.isEmpty
          ? .phrase(Phrase(.noRule)) : .rules(served),
      ]
    )
  }

  // MARK: Rules

  private mutating func addDuplicateRule(_ index: Int) {
    add(
      .duplicateRule,
      at: .rule(index),
      .duplicateRule,
      [
        .kind: Self.excerpt(list.kind(ofRule: index)),
        .id: Self.excerpt(list.id(ofRule: index)),
      ]
    )
  }

  /// - Parameter silent: for each account whether it cannot send once the plan is carried out.
  private mutating func findSilentRule(_ index: Int, _ silent: [Bool]) {
    var hasSender = false
    for pair in list.pairs(ofRule: index) where list.sendsMail(pair) {
      for sender in list.senders(ofPair: pair) {
        if let account = senders.account(ofSender: sender), !silent[account] { return }
        hasSender = true
      }
    }
    guard hasSender else { return }
    let message = Phrase(.ruleSilent, .rule, .rule(rules.references[index]))
    findings.append(Finding(.ruleSilent, message, at: .rule(index)))
  }

  /// - Parameter pair: its number in the list of rules.
  private mutating func findInPair(_ pair: Int, of rule: Int) {
    let own = list.senders(ofPair: pair)
    if !own.isEmpty, senders.areDifferentAccounts(own) { return }
    var number: Phrase.Value { .text(String(list.number(ofPair: pair))) }
    var title: Phrase.Value { .rule(rules.references[rule]) }
    if own.isEmpty {
      add(
        .ruleWithoutSender,
        at: .pair(rule: rule, pair: pair - list.pairs(ofRule: rule).lowerBound),
        .ruleWithoutSender,
        [.pair: number, .rule: title]
      )
    }
    var repetition = Repetition()
    for sender in own {
      let isDangling = senders.account(ofSender: sender) == nil
      let isRepeated = repetition.isRepeated(sender, in: own, of: list)
      guard isDangling || isRepeated else { continue }
      let site = ConfigurationSite.sender(list.path(ofSender: sender, inPair: pair))
      let text = Self.excerpt(list.text(ofSender: sender))
      if isDangling {
        add(
          .danglingSender,
          at: site,
          .danglingSender,
          [.pair: number, .rule: title, .sender: text]
        )
      }
      if isRepeated {
        add(
          .duplicateSender,
          at: site,
          .duplicateSender,
          [.pair: number, .rule: title, .sender: text]
        )
      }
    }
  }

  // MARK: Who can send

  /// Whether an account cannot send once the plan is carried out.
  private func cannotSendAfterwards(_ index: Int) -> Bool {
    let decision = decisions[index]
    switch decision.verdict {
    case .migrate: return true
    case .merge: return decision.survivor.map(cannotSendAfterwards) ?? true
    case .stage, .review, .keep:
      let status = configuration.accounts[index].knownStatus
      return status == .expired || status == .unauthorized
    }
  }
}
