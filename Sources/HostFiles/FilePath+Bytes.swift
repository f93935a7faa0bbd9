public import SystemPackage

extension FilePath {
  /// A path of any bytes, which need not be UTF-8.
  public init(bytes: some Sequence<UInt8>) {
    self.init(platformString: bytes.map { CInterop.PlatformChar(bitPattern: $0) } + [0])
  }
}
