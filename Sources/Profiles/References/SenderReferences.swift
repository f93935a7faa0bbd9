import ConfigText
import NotificationCenter

/// How the sender lists of a document name its accounts.
///
/// A configuration names them by id, whatever the document does: this translates there and back.
public struct SenderReferences: Sendable {
  public let key: SenderKey
  /// References that name several accounts; the configuration has the first of them.
  public private(set) var ambiguous: [AmbiguousSender] = []
  /// For each account, what it is called where lists name accounts by name.
  private let names: [String?]
  /// The references as the document has them.
  private var written: [[[String]]] = []

  /// Why a reference cannot be translated.
  enum Problem: Error {
    case unclear(SenderPath, account: Int)
    case ambiguous(SenderPath, accounts: [Int])
    case unnamed(SenderPath, account: Int)
  }

  /// References that are ids already.
  static let byID = SenderReferences()

  private init() {
    key = .id
    names = []
  }

  /// - Parameters:
  ///   - configuration: with references as the document has them; ids afterwards.
  ///   - names: for each account what the profile takes for its name.
  init(
    _ key: SenderKey,
    in configuration: inout Configuration,
    names: [String?]
  ) throws(Problem) {
    self.key = key
    self.names = names
    guard key != .id else { return }
    written = configuration.rules.map { $0.pairs.map(\.senders) }
    let accounts = configuration.accounts
    let index = index(of: accounts, except: [])
    let idIndex = Dictionary(
      accounts.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (rule, pair) in Self.pairs(of: configuration) {
      for sender in configuration.rules[rule].pairs[pair].senders.indices {
        let path = SenderPath(rule: rule, pair: pair, sender: sender)
        let text = written[rule][pair][sender]
        let named = index[Self.normal(text, key)] ?? []
        if let first = named.first {
          configuration.rules[rule].pairs[pair].senders[sender] = accounts[first].id
          if named.count > 1 { ambiguous.append(AmbiguousSender(path: path, accounts: named)) }
        } else if let account = idIndex[text] {
          throw .unclear(path, account: account)
        }
      }
    }
  }

  /// What the lists of a document say after changes of its configuration.
  ///
  /// - Returns: the references that get another text.
  func rewritten(
    _ configuration: Configuration,
    by changes: [ConfigurationChange]
  ) throws(Problem) -> [SenderPath: String] {
    var ids: [SenderPath: String] = [:]
    var removedAccounts: Set<Int> = []
    var removedSenders: Set<SenderPath> = []
    for change in changes {
      switch change {
      case .setSender(let path, let id): ids[path] = id
      case .removeAccount(let account): removedAccounts.insert(account)
      case .removeSender(let path): removedSenders.insert(path)
      case .setField, .insertAccount, .insertSender: break
      }
    }
    guard key != .id else { return ids }
    if changes.isEmpty { return [:] }
    let accounts = Self.accounts(of: configuration, after: changes)
    let index = index(of: accounts, except: removedAccounts)
    let indexOfID = Dictionary(
      accounts.enumerated().filter { !removedAccounts.contains($0.offset) }.map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let indexOfOldID = Dictionary(
      configuration.accounts.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var result: [SenderPath: String] = [:]
    for (rule, pair) in Self.pairs(of: configuration) {
      for (sender, id) in configuration.rules[rule].pairs[pair].senders.enumerated() {
        let path = SenderPath(rule: rule, pair: pair, sender: sender)
        if removedSenders.contains(path) { continue }
        let text = written[rule][pair][sender]
        let named = index[Self.normal(text, key)] ?? []
        guard let account = ids[path].flatMap({ indexOfID[$0] }) ?? indexOfOldID[id] else {
          // A reference that named nothing names nothing still.
          if !named.isEmpty { throw .ambiguous(path, accounts: named) }
          continue
        }
        if named == [account] { continue }
        guard let new = name(of: account, in: accounts) else {
          throw .unnamed(path, account: account)
        }
        let others = index[Self.normal(new, key)] ?? []
        guard others == [account] else { throw .ambiguous(path, accounts: others) }
        result[path] = new
      }
    }
    return result
  }

  /// A reference as the document has it.
  func text(of path: SenderPath, in configuration: Configuration) -> String {
    key == .id
      ? configuration.rules[path.rule].pairs[path.pair].senders[path.sender]
      : written[path.rule][path.pair][path.sender]
  }

  /// What a document calls an account, by its id.
  func text(
    ofAccount id: String, in configuration: Configuration, after changes: [ConfigurationChange]
  )
    -> String
  {
    guard key != .id else { return id }
    let accounts = Self.accounts(of: configuration, after: changes)
    return accounts.firstIndex { $0.id == id }.flatMap { name(of: $0, in: accounts) } ?? id
  }

  /// What a document calls an account whose name no other one has; nil for any other account.
  func unambiguousText(ofAccount id: String, in configuration: Configuration) -> String? {
    guard key != .id else { return id }
    let accounts = configuration.accounts
    guard let account = accounts.firstIndex(where: { $0.id == id }),
      let name = name(of: account, in: accounts),
      index(of: accounts, except: [])[Self.normal(name, key)] == [account]
    else { return nil }
    return name
  }

  // MARK: Names

  /// The accounts with their indices of before, removed ones included.
  private static func accounts(
    of configuration: Configuration,
    after changes: [ConfigurationChange]
  ) -> [Account] {
    let fields = changes.filter { if case .setField = $0 { true } else { false } }
    return configuration.applying(fields).accounts
  }

  private func name(of account: Int, in accounts: [Account]) -> String? {
    let name = key == .email ? accounts[account].mailbox : names[account] ?? ""
    return name.isEmpty ? nil : name
  }

  /// Which accounts a name stands for.
  private func index(of accounts: [Account], except removed: Set<Int>) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for account in accounts.indices where !removed.contains(account) {
      guard let name = name(of: account, in: accounts) else { continue }
      result[Self.normal(name, key), default: []].append(account)
    }
    return result
  }

  private static func normal(_ text: String, _ key: SenderKey) -> String {
    key == .email ? text.asciiLowercased : text
  }

  /// The pairs whose senders are accounts.
  private static func pairs(of configuration: Configuration) -> [(rule: Int, pair: Int)] {
    configuration.rules.enumerated().flatMap { rule, value in
      value.pairs.indices.filter { value.pairs[$0].sendsMail }.map { (rule, $0) }
    }
  }
}
