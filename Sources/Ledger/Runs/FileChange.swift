public import SystemPackage

/// What a run does to one file, with everything that is needed to take it back.
public struct FileChange: Equatable, Sendable {
  /// Absolute.
  public let path: FilePath
  /// The bytes before; nil where there was no file.
  public let original: [UInt8]?
  /// SHA-256 in hexadecimal; nil where there was no file.
  public let hashBefore: String?
  /// SHA-256 in hexadecimal; nil where there is no file afterwards.
  public let hashAfter: String?
  public let attributes: FileAttributes
  /// Whether the file keeps its place, and is not replaced in one step.
  public let isWrittenThrough: Bool

  public init(
    path: FilePath,
    original: [UInt8]?,
    hashBefore: String?,
    hashAfter: String?,
    attributes: FileAttributes,
    isWrittenThrough: Bool = false
  ) {
    self.path = path
    self.original = original
    self.hashBefore = hashBefore
    self.hashAfter = hashAfter
    self.attributes = attributes
    self.isWrittenThrough = isWrittenThrough
  }
}
