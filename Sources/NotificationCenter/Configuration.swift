/// What an export says about mail: the device, its accounts and its rules, in document order.
public struct Configuration: Equatable, Sendable {
  public var device: Device
  public var accounts: [Account]
  public var rules: [Rule]

  public init(device: Device, accounts: [Account], rules: [Rule]) {
    self.device = device
    self.accounts = accounts
    self.rules = rules
  }
}
