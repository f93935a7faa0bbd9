/// A file as it was read.
public struct FileContent: Sendable {
  public let bytes: [UInt8]
  public let info: FileInfo

  public init(bytes: [UInt8], info: FileInfo) {
    self.bytes = bytes
    self.info = info
  }
}
