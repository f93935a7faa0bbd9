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
  /// A reference as the document has it.
  private let text: (SenderPath) -> String
  private var findings: [Finding] = []

  init(
    _ configuration: Configuration,
    traits: ExportTraits,
    decisions: [Decision],
    senders: SenderIndex,
    rules: RuleNames,
    text: @escaping (SenderPath) -> String
  ) {
    self.configuration = configuration
    list = configuration.rules
    self.traits = traits
    self.decisions = decisions
    self.senders = senders
    self.rules = rules
    self.text = text
  }

  /// All findings, those about accounts first, in document order.
  mutating func collect() -> [Finding] {
    findings.reserveCapacity(list.count)
    findNoDefault()
    var natives = MailboxOwners()
    let silent = configuration.accounts.indices.map(cannotSendAfterwards)
    for index in configuration.accounts.indices {
      findUnknownStatus(index)
      findDuplicateNative(index, &natives)
      findUnused(index)
      if silent[index] { findWorking(index) }
    }
    let repeated = RepeatedRules(list, rules)
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
    _ arguments: [Phrase.Argument] = []
  ) {
    findings.append(Finding(code, Phrase(key, arguments), at: site))
  }

  private static func excerpt(_ parameter: PhraseParameter, _ text: String) -> Phrase.Argument {
    Phrase.Argument(parameter, .text(Excerpt.of(text)))
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
      [Self.excerpt(.status, status)]
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
        Phrase.Argument(.id, .text(account.id)),
        Phrase.Argument(.provider, .text(provider.name)),
        Self.excerpt(.mailbox, account.mailbox),
        Phrase.Argument(.other, .text(firstID)),
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
      [Phrase.Argument(.id, .text(account.id))]
    )
  }

  /// - Parameter index: of an account that cannot send once the plan is carried out.
  private mutating func findWorking(_ index: Int) {
    let accounts = configuration.accounts
    var account: Account { accounts[index] }
    let decision = decisions[index]
    guard decision.verdict == .migrate || decision.verdict == .merge, account.knownStatus == .ok
    else { return }
    let served = RuleReferences(
      of: rules, numbers: senders.rules(usingAccount: index, in: list))
    add(
      .workingAccount,
      at: .account(index),
      .workingAccount,
      [
        Phrase.Argument(.id, .text(account.id)),
        Self.excerpt(.mailbox, decision.mailbox),
        Phrase.Argument(.rules, served.isEmpty ? .phrase(Phrase(.noRule)) : .rules(served)),
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
        Self.excerpt(.kind, list.kind(ofRule: index)),
        Self.excerpt(.id, list.id(ofRule: index)),
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
    let message = Phrase(.ruleSilent, .rule, .rule(rules[index]))
    findings.append(Finding(.ruleSilent, message, at: .rule(index)))
  }

  /// - Parameter pair: its number in the list of rules.
  private mutating func findInPair(_ pair: Int, of rule: Int) {
    let own = list.senders(ofPair: pair)
    if !own.isEmpty, senders.areDifferentAccounts(own) { return }
    let number = Phrase.Argument(.pair, .number(list.number(ofPair: pair)))
    let title = Phrase.Argument(.rule, .rule(rules[rule]))
    if own.isEmpty {
      add(
        .ruleWithoutSender,
        at: .pair(rule: rule, pair: pair - list.pairs(ofRule: rule).lowerBound),
        .ruleWithoutSender,
        [number, title]
      )
    }
    var repetition = Repetition()
    for sender in own {
      let isDangling = senders.account(ofSender: sender) == nil
      let isRepeated = repetition.isRepeated(sender, in: own, of: list)
      guard isDangling || isRepeated else { continue }
      let path = list.path(ofSender: sender, inPair: pair)
      let site = ConfigurationSite.sender(path)
      let text = Self.excerpt(.sender, text(path))
      if isDangling { add(.danglingSender, at: site, .danglingSender, [number, title, text]) }
      if isRepeated { add(.duplicateSender, at: site, .duplicateSender, [number, title, text]) }
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
      return !decision.isTickedOff && (status == .expired || status == .unauthorized)
    }
  }
}
