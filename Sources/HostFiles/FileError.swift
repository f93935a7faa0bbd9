public import SystemPackage

/// What the system said when an operation on a file failed.
public struct FileError: Error, Sendable, CustomStringConvertible {
  /// In a few words: "be read", "be replaced".
  public let operation: String
  public let path: FilePath
  public let cause: Cause

  /// What was in the way.
  public enum Cause: Sendable, Equatable {
    case system(Errno)
    /// The file has more bytes than allowed.
    case tooLarge(limit: Int)
    /// The path is a folder, a device or something else that has no content.
    case noRegularFile
    /// The owner or the permissions of a file cannot be kept.
    case attributes(Errno)
  }

  public init(_ operation: String, _ path: FilePath, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  /// Whether there is nothing at the path.
  public var isMissing: Bool {
    cause == .system(.noSuchFileOrDirectory) || cause == .system(.notDirectory)
  }

  public var description: String {
    switch cause {
    case .system(let errno): "it cannot \(operation): \(errno)"
    case .tooLarge(let limit): "it has more than \(limit) bytes (--max-size)"
    case .noRegularFile: "it is no regular file"
    case .attributes(let errno): "its owner or its permissions cannot be kept: \(errno)"
    }
  }
}
