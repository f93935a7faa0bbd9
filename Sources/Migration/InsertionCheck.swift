import NotificationCenter
public import Profiles

/// Whether a document has places for what staging and repairing would add to it.
public struct InsertionCheck: Equatable, Sendable {
  /// How many of several things can be added.
  public struct Tally: Equatable, Sendable {
    public private(set) var possible = 0
    public private(set) var total = 0
    /// Why the first of the others cannot.
    public private(set) var reason: String?

    mutating func add(_ obstacle: InsertionObstacle?) {
      total += 1
      if obstacle == nil { possible += 1 }
      reason = reason ?? obstacle?.reason
    }
  }

  /// The native accounts that staging would add, with their senders.
  public private(set) var accounts = Tally()
  /// The sender lists to which a repair could add a sender.
  public private(set) var lists = Tally()

  /// Looks at a document as it is.
  public init(of document: any ExportDocument) {
    let configuration = document.configuration
    var options = MigrationOptions()
    options.isStaged = true
    let traits = ExportTraits(document.profile)
    let plan = try? MigrationPlan(for: configuration, traits: traits, options: options)
    let changes = plan?.changes ?? []
    for case .insertAccount(let index, let new) in changes {
      let added = changes.filter { change in
        switch change {
        case .insertAccount(index, _): true
        case .insertSender(_, let id): id == new.id
        default: false
        }
      }
      accounts.add(added.lazy.compactMap { document.obstacle(to: $0, among: changes) }.first)
    }
    for (rule, value) in configuration.rules.enumerated() {
      for (pair, value) in value.pairs.enumerated() where value.sendsMail {
        let absent = configuration.accounts.first { !value.senders.contains($0.id) }
        guard let account = absent ?? configuration.accounts.first else { continue }
        let path = SenderPath(rule: rule, pair: pair, sender: value.senders.count)
        let change = ConfigurationChange.insertSender(path, account.id)
        lists.add(document.obstacle(to: change, among: [change]))
      }
    }
  }
}
