/// What the file system says about a file.
public struct FileInfo: Equatable, Sendable {
  /// What stands at a path.
  public enum Kind: Sendable {
    case file
    case folder
    case symbolicLink
    case other
  }

  public let kind: Kind
  public let identity: FileIdentity
  /// In bytes.
  public let size: Int64
  /// Permission bits.
  public let mode: UInt32
  public let owner: UInt32
  public let group: UInt32
  public let linkCount: Int
  /// In nanoseconds since 1970.
  public let modifiedAt: Int64

  public init(
    kind: Kind,
    identity: FileIdentity,
    size: Int64,
    mode: UInt32,
    owner: UInt32,
    group: UInt32,
    linkCount: Int,
    modifiedAt: Int64
  ) {
    self.kind = kind
    self.identity = identity
    self.size = size
    self.mode = mode
    self.owner = owner
    self.group = group
    self.linkCount = linkCount
    self.modifiedAt = modifiedAt
  }
}
