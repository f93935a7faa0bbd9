public import SystemPackage

extension FilePath {
  /// A path of any bytes, which need not be UTF-8.
  public init(bytes: some Sequence<UInt8>) {
    self.init(platformString: bytes.map { CInterop.PlatformChar(bitPattern: $0) } + [0])
  }

  /// Makes the last name longer.
  public mutating func append(ending: String) {
    let bytes = withPlatformString { pointer in
      UnsafeBufferPointer(start: pointer, count: length).map { UInt8(bitPattern: $0) }
    }
    self = FilePath(bytes: bytes + Array(ending.utf8))
  }
}
