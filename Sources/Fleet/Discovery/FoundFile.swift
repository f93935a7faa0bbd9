public import HostFiles
public import SystemPackage

/// A file that a run was pointed at.
public struct FoundFile: Sendable {
  /// As it was given, or found in a folder that was given.
  public let path: FilePath
  public let identity: FileIdentity
  /// How many names at the end of its path are those of ``relativePath``.
  let depth: Int

  /// Below the folder that was given; the name alone for a file that was given.
  public var relativePath: FilePath { FilePath(root: nil, path.components.suffix(depth)) }
}
