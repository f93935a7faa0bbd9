import ConfigText
public import NotificationCenter

/// How the sender lists of a document name its accounts.
///
/// A configuration names them by id, whatever the document does: this translates there and back.
public struct SenderReferences: Sendable {
  public let key: SenderKey
  /// References that name several accounts; the configuration has the first of them.
  public private(set) var ambiguous: [AmbiguousSender] = []
  /// For each account, what it is called where lists name accounts by name.
  private let names: [String?]
  /// What stands between the references of a list in one value, which no name may hold.
  private let separator: UInt8?
  /// The references as the document has them.
  private var written: RuleList = []

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
    separator = nil
  }

  /// - Parameters:
  ///   - configuration: with references as the document has them; ids afterwards.
  ///   - names: for each account what the profile takes for its name.
  ///   - separator: what stands between references in one value.
  init(
    _ key: SenderKey,
    in configuration: inout Configuration,
    names: [String?],
    separator: UInt8?
  ) throws(Problem) {
    self.key = key
    self.names = names
    self.separator = separator
    guard key != .id else { return }
    written = configuration.rules
    let accounts = configuration.accounts
    let index = index(of: accounts, except: [])
    let idIndex = Dictionary(
      accounts.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for pair in 0..<written.pairCount where written.sendsMail(pair) {
      for sender in written.senders(ofPair: pair) {
        let path = written.path(ofSender: sender, inPair: pair)
        let text = written.text(ofSender: sender)
        let named = index[Self.normal(text, key)] ?? []
        if let first = named.first {
          configuration.rules.setSender(sender, to: accounts[first].id)
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
    let rules = configuration.rules
    for pair in 0..<rules.pairCount where rules.sendsMail(pair) {
      for sender in rules.senders(ofPair: pair) {
        let path = rules.path(ofSender: sender, inPair: pair)
        if removedSenders.contains(path) { continue }
        let (id, text) = (rules.text(ofSender: sender), written.text(ofSender: sender))
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
  ///
  /// - Parameters:
  ///   - path: where it stands.
  ///   - configuration: that of the document.
  public func text(of path: SenderPath, in configuration: Configuration) -> String {
    func text(in rules: RuleList) -> String { rules.text(ofSender: rules.sender(path)) }
    return key == .id ? text(in: configuration.rules) : text(in: written)
  }

  /// Where a reference stands in the document that the rules were read from; nil where none does.
  func range(ofSender sender: Int, in rules: RuleList) -> Range<Int>? {
    key == .id ? rules.range(ofSender: sender) : written.range(ofSender: sender)
  }

  /// What a document calls an account, by its id.
  func text(
    ofAccount id: String, in configuration: Configuration, after changes: [ConfigurationChange]
  )
    -> String
  {
    guard key != .id else { return id }
    return calledAccounts(configuration, after: changes).first { $0.id == id }?.name ?? id
  }

  // MARK: New references

  /// What a new reference to an account says.
  ///
  /// - Throws: why no reference can name it and it alone.
  func newText(
    ofAccount id: String,
    in configuration: Configuration,
    after changes: [ConfigurationChange]
  ) throws(InsertionObstacle) -> String {
    guard key != .id else { return id }
    let accounts = calledAccounts(configuration, after: changes)
    guard let name = accounts.first(where: { $0.id == id })?.name,
      accounts.count(where: { isName($0.name, name) }) == 1
    else { throw sharing }
    return name
  }

  /// Checks that no reference means two accounts once one is added.
  ///
  /// - Throws: what they would share.
  func check(
    _ new: Account,
    addedTo configuration: Configuration,
    by changes: [ConfigurationChange]
  ) throws(InsertionObstacle) {
    guard key != .id else { return }
    let accounts = calledAccounts(configuration, after: changes)
    guard let name = accounts.first(where: { $0.id == new.id })?.name,
      accounts.count(where: { isName($0.name, name) }) > 1
    else { return }
    let isNamed = (0..<written.pairCount).contains { pair in
      written.sendsMail(pair)
        && written.senders(ofPair: pair).contains { isName(written.text(ofSender: $0), name) }
    }
    if isNamed { throw sharing }
  }

  /// The name of an account that is added beside another one, where lists name accounts by name: that
  /// of the other one with the provider; nil where the other one has none.
  func newName(besides index: Int, as provider: String) -> String? {
    guard key == .name, let name = names[index], !name.isEmpty else { return nil }
    let taken = Set(
      names.compactMap(\.self) + (0..<written.senderCount).map(written.text(ofSender:)))
    let joiner = separator == UInt8(ascii: "-") ? "_" : "-"
    let new = name + joiner + provider.prefix(while: \.isLetter)
    if !taken.contains(new) { return new }
    return (2...).lazy.map { new + joiner + String($0) }.first { !taken.contains($0) }
  }

  private var sharing: InsertionObstacle { key == .email ? .sharedMailbox : .sharedName }

  private func isName(_ text: String?, _ name: String) -> Bool {
    text.map { Self.normal($0, key) == Self.normal(name, key) } ?? false
  }

  /// The accounts after changes, with what lists call them.
  private func calledAccounts(
    _ configuration: Configuration,
    after changes: [ConfigurationChange]
  ) -> [(id: String, name: String?)] {
    let accounts = Self.accounts(of: configuration, after: changes)
    var result = accounts.indices.map { (accounts[$0].id, name(of: $0, in: accounts)) }
    var removed: Set<Int> = []
    for change in changes {
      switch change {
      case .removeAccount(let account):
        removed.insert(account)
      case .insertAccount(let account, let new):
        let name = key == .email ? new.mailbox : newName(besides: account, as: new.provider)
        result.append((new.id, name))
      case .setField, .setSender, .removeSender, .insertSender:
        break
      }
    }
    return result.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
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
}
