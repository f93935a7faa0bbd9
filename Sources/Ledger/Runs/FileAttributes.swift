/// The owner and mode that a file is written again with.
public struct FileAttributes: Equatable, Sendable {
  /// Permission bits.
  public let mode: UInt32
  public let owner: UInt32
  public let group: UInt32

  public init(mode: UInt32, owner: UInt32, group: UInt32) {
    self.mode = mode
    self.owner = owner
    self.group = group
  }
}
