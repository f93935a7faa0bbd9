/// What an export says about mail: the device, its accounts and its rules, in document order.
public struct Configuration: Equatable, Sendable {
  public var device: Device
  public var accounts: [Account]
  public var rules: RuleList
  /// Ids that stand in the export without being an account's, such as those of empty slots; no
  /// account gets one of them.
  public var reservedIDs: [String]

  public init(device: Device, accounts: [Account], rules: RuleList, reservedIDs: [String] = []) {
    self.device = device
    self.accounts = accounts
    self.rules = rules
    self.reservedIDs = reservedIDs
  }
}
