extension Configuration {
  /// The configuration with every change made; a field that a record lacks is not added.
  public func applying(_ changes: [ConfigurationChange]) -> Configuration {
    var result = self
    var removedAccounts: Set<Int> = []
    var insertedAccounts: [Int: [Account]] = [:]
    var removedSenders: Set<SenderPath> = []
    var insertedSenders: [SenderPath: [String]] = [:]
    for change in changes {
      switch change {
      case .setField(let account, let field, let value):
        if result.accounts[account][field] != nil { result.accounts[account][field] = value }
      case .removeAccount(let account):
        removedAccounts.insert(account)
      case .setSender(let path, let value):
        result.rules[path.rule].pairs[path.pair].senders[path.sender] = value
      case .removeSender(let path):
        removedSenders.insert(path)
      case .insertAccount(let account, let new):
        insertedAccounts[account, default: []].append(new)
      case .insertSender(let path, let value):
        insertedSenders[path, default: []].append(value)
      }
    }
    result.changeLists(removing: removedSenders, inserting: insertedSenders)
    if !removedAccounts.isEmpty || !insertedAccounts.isEmpty {
      result.accounts = result.accounts.enumerated().flatMap { index, account in
        (removedAccounts.contains(index) ? [] : [account]) + insertedAccounts[index, default: []]
      }
    }
    return result
  }

  private mutating func changeLists(
    removing removed: Set<SenderPath>,
    inserting inserted: [SenderPath: [String]]
  ) {
    let lists = Set(
      (Array(removed) + inserted.keys).map { SenderPath(rule: $0.rule, pair: $0.pair, sender: 0) }
    )
    for list in lists {
      let senders = rules[list.rule].pairs[list.pair].senders
      rules[list.rule].pairs[list.pair].senders = (0...senders.count).flatMap { index in
        let path = SenderPath(rule: list.rule, pair: list.pair, sender: index)
        let stays = index < senders.count && !removed.contains(path)
        return inserted[path, default: []] + (stays ? [senders[index]] : [])
      }
    }
  }
}
