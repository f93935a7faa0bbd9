extension Configuration {
  /// The configuration with every change made; a field that a record lacks is not added.
  public func applying(_ changes: [ConfigurationChange]) -> Configuration {
    var result = self
    var removedAccounts: Set<Int> = []
    var removedSenders: Set<SenderPath> = []
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
      }
    }
    // From the last to the first, so that the earlier indices stay true.
    for path in removedSenders.sorted(by: { $0.sender > $1.sender }) {
      result.rules[path.rule].pairs[path.pair].senders.remove(at: path.sender)
    }
    for account in removedAccounts.sorted(by: >) { result.accounts.remove(at: account) }
    return result
  }
}
