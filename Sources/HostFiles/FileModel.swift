public import SystemPackage

/// What a new file takes over from another one.
public struct FileModel: Equatable, Sendable {
  /// Permission bits.
  public let mode: UInt32
  public let owner: UInt32
  public let group: UInt32
  /// The file whose extended attributes are copied, if any.
  public let attributesSource: FilePath?
  /// Whether it is an error that the owner cannot be kept.
  public let requiresOwner: Bool

  public init(
    mode: UInt32,
    owner: UInt32,
    group: UInt32,
    attributesSource: FilePath? = nil,
    requiresOwner: Bool = true
  ) {
    self.mode = mode
    self.owner = owner
    self.group = group
    self.attributesSource = attributesSource
    self.requiresOwner = requiresOwner
  }
}
