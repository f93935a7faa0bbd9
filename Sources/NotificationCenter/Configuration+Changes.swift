extension Configuration {
  /// The configuration with every change made; a field that a record lacks is not added.
  public func applying(_ changes: [ConfigurationChange]) -> Configuration {
    var result = self
    var removedAccounts: Set<Int> = []
    var insertedAccounts: [Int: [Account]] = [:]
    var removedSenders: [Int] = []
    var insertedSenders: [SenderPath: [String]] = [:]
    for change in changes {
      switch change {
      case .setField(let account, let field, let value):
        if result.accounts[account][field] != nil { result.accounts[account][field] = value }
      case .removeAccount(let account):
        removedAccounts.insert(account)
      case .setSender(let path, let value):
        result.rules.setSender(rules.sender(path), to: value)
      case .removeSender(let path):
        removedSenders.append(rules.sender(path))
      case .insertAccount(let account, let new):
        insertedAccounts[account, default: []].append(new)
      case .insertSender(let path, let value):
        insertedSenders[path, default: []].append(value)
      }
    }
    if !removedSenders.isEmpty || !insertedSenders.isEmpty {
      result.rules.changeSenders(removing: removedSenders, inserting: insertedSenders)
    }
    if !removedAccounts.isEmpty || !insertedAccounts.isEmpty {
      result.accounts = result.accounts.enumerated().flatMap { index, account in
        (removedAccounts.contains(index) ? [] : [account]) + insertedAccounts[index, default: []]
      }
    }
    return result
  }
}
