public import SystemPackage

/// A change of a file as the ledger has it, without the original bytes.
public struct RecordedChange: Equatable, Sendable, Identifiable {
  public let id: Int64
  public let run: Int64
  public let path: FilePath
  public let hashBefore: String?
  public let hashAfter: String?
  public let attributes: FileAttributes
  /// Whether the original is still there; it is not after `forget`.
  public let hasOriginal: Bool
  /// Whether the run came to say that the file was replaced.
  public let isConfirmed: Bool
  /// Whether the file kept its place, and was not replaced in one step.
  public let isWrittenThrough: Bool
  public let undoneBy: Int64?
}
