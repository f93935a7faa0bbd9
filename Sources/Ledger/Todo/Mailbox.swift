/// An account of a device, as the ledger tells accounts apart.
public struct Mailbox: Hashable, Sendable {
  /// The device's name, or the file's absolute path where it has none.
  public let device: String
  /// The provider after the migration.
  public let provider: String
  /// In lower case.
  public let address: String

  public init(device: String, provider: String, address: String) {
    self.device = device
    self.provider = provider
    self.address = address
  }
}
