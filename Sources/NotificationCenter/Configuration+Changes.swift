extension Configuration {
  /// The configuration with every change made; a field that a record lacks is not added.
  public func applying(_ changes: [ConfigurationChange]) -> Configuration {
    var result = self
    var removedAccounts: Set<Int> = []
    var removedSenders: [SenderPath] = []
    for change in changes {
      switch change {
      case .setField(let account, let field, let value):
        if result.accounts[account][field] != nil { result.accounts[account][field] = value }
      case .removeAccount(let account):
        removedAccounts.insert(account)
      case .setSender(let path, let value):
        result.rules[path.rule].pairs[path.pair].senders[path.sender] = value
      case .removeSender(let path):
        removedSenders.append(path)
      }
    }
    for (rule, paths) in Dictionary(grouping: removedSenders, by: \.rule) {
      for (pair, paths) in Dictionary(grouping: paths, by: \.pair) {
        result.rules[rule].pairs[pair].senders.remove(at: Set(paths.map(\.sender)))
      }
    }
    result.accounts.remove(at: removedAccounts)
    return result
  }
}

extension Array {
  /// Removes all elements at some indices in one pass.
  fileprivate mutating func remove(at indices: Set<Int>) {
    guard !indices.isEmpty else { return }
    self = enumerated().filter { !indices.contains($0.offset) }.map(\.element)
  }
}
