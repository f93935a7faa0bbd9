import ConfigText
import NotificationCenter
import Profiles

/// Which sender lists get which references back, and what is left to a person.
struct RepairPlan {
  private(set) var relinks: [Relink] = []
  private(set) var findings: [Finding] = []
  /// The native accounts that stand for Custom ones, as indices.
  private(set) var natives: Set<Int> = []
  /// The accounts that each list that was found again has to name.
  private(set) var expected: [PairPath: Set<String>] = [:]
  /// Lists that a reference is lost from and that have no place for it.
  private(set) var lackingPlace: Set<PairPath> = []
  /// The references that say nothing, and get one that is put back.
  private(set) var filled: Set<SenderPath> = []

  private let earlier: Configuration
  private let later: Configuration
  private let accounts: AccountMatcher
  private let obstacle: (ConfigurationChange) -> InsertionObstacle?

  /// - Parameters:
  ///   - obstacle: why the document has no place for a change.
  init(
    _ earlier: Configuration,
    _ later: Configuration,
    options: MigrationOptions,
    obstacle: @escaping (ConfigurationChange) -> InsertionObstacle? = { _ in nil }
  ) {
    self.earlier = earlier
    self.later = later
    self.obstacle = obstacle
    accounts = AccountMatcher(earlier, later, options: options)
    listAccounts()
    let matches = RuleMatcher(Array(earlier.rules), Array(later.rules)).matches
    for (rule, match) in zip(earlier.rules, matches) { repair(rule, match) }
    relinks.sort { $0.path < $1.path }
  }

  private mutating func add(
    _ code: FindingCode,
    at site: ConfigurationSite,
    _ key: PhraseKey,
    _ arguments: [Phrase.Argument]
  ) {
    findings.append(Finding(code, Phrase(key, arguments), at: site))
  }

  private static func argument(_ parameter: PhraseParameter, _ text: String) -> Phrase.Argument {
    Phrase.Argument(parameter, .text(Excerpt.of(text)))
  }

  private static func argument(_ rule: Rule) -> Phrase.Argument {
    Phrase.Argument(.rule, .rule(RuleReference(rule).redacted))
  }

  // MARK: Accounts

  private mutating func listAccounts() {
    let senders = SenderIndex(earlier)
    for (index, account) in earlier.accounts.enumerated() {
      guard let replacement = accounts.replacements[account.id] else { continue }
      let named = [
        Self.argument(.id, account.id), Self.argument(.mailbox, account.mailbox),
      ]
      let isUsed = !senders.isUnused(index)
      switch replacement {
      case .native(let native):
        natives.insert(native)
      case .missing where isUsed:
        add(.nativeMissing, at: .device, .nativeMissing, named)
      case .ambiguous(let first, let second) where isUsed:
        let ids = [first, second].map { later.accounts[$0].id }.joined(separator: ", ")
        let arguments = named + [Self.argument(.other, ids)]
        add(.nativeAmbiguous, at: .account(first), .nativeAmbiguous, arguments)
      case .missing, .ambiguous:
        break
      }
    }
  }

  // MARK: Rules

  private mutating func repair(_ rule: Rule, _ match: Int?) {
    let lists = rule.pairs.indices.filter { rule.pairs[$0].sendsMail }
      .map { (pair: $0, natives: lostNatives(rule.pairs[$0])) }
      .filter { !$0.natives.isEmpty }
    guard let native = lists.first?.natives.values.first else { return }
    guard let match else {
      add(.ruleUnmatched, at: .account(native), .ruleUnmatched, [Self.argument(rule)])
      return
    }
    let pairs = PairMatcher(rule.pairs, later.rules[match].pairs).matches
    for (pair, natives) in lists {
      guard let later = pairs[pair] else {
        let number = Self.argument(.pair, String(rule.pairs[pair].number))
        add(.pairUnmatched, at: .rule(match), .pairUnmatched, [number, Self.argument(rule)])
        continue
      }
      repair(rule.pairs[pair], PairPath(rule: match, pair: later), natives, of: rule)
    }
  }

  /// For each reference of an earlier list whose account is gone, the native account in its place.
  private func lostNatives(_ pair: Pair) -> [String: Int] {
    var natives: [String: Int] = [:]
    for sender in pair.senders {
      if case .native(let index) = accounts.replacements[sender] { natives[sender] = index }
    }
    return natives
  }

  private mutating func repair(
    _ pair: Pair,
    _ list: PairPath,
    _ natives: [String: Int],
    of rule: Rule
  ) {
    let ids = natives.mapValues { later.accounts[$0].id }
    let current = later.rules[list.rule].pairs[list.pair]
    // An element that says nothing is a gap to put something into.
    let filledPlaces = current.senders.indices.filter { !current.senders[$0].isEmpty }
    let repair = ListRepair(
      pair.senders,
      filledPlaces.map { current.senders[$0] },
      natives: ids,
      laterID: accounts.laterID(of:)
    )
    var gaps = current.senders.indices.filter { current.senders[$0].isEmpty }
    let new = repair.additions.map { addition in
      let places = [-1] + filledPlaces + [current.senders.count]
      let between = places[addition.position] + 1..<places[addition.position + 1]
      let gap = gaps.firstIndex(where: between.contains).map { gaps.remove(at: $0) }
      let path = SenderPath(rule: list.rule, pair: list.pair, sender: gap ?? between.upperBound)
      return (
        relink: Relink(path: path, from: addition.from, to: addition.to, change: .added),
        isFilled: gap != nil
      )
    }
    let obstacles = new.filter { !$0.isFilled }.compactMap {
      obstacle(.insertSender($0.relink.path, $0.relink.to))
    }
    if let obstacle = obstacles.first {
      lackingPlace.insert(list)
      add(
        .senderListMissing,
        at: .pair(rule: list.rule, pair: list.pair),
        obstacle.phrase,
        [Self.argument(.pair, String(current.number)), Self.argument(rule)]
      )
      return
    }
    relinks += new.map(\.relink)
    filled.formUnion(new.filter(\.isFilled).map(\.relink.path))
    let named = Set(filledPlaces.map { current.senders[$0] })
    expected[list, default: named].formUnion(ids.values)
  }
}
