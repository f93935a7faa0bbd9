import ConfigText

/// What makes two native accounts the same: the provider, and the mailbox without regard to ASCII case.
public struct NativeMailbox: Hashable, Sendable {
  private let provider: NativeProvider
  // Not a string: strings are equal where Unicode takes them for the same text.
  private let address: [UInt8]

  public init(_ address: String, of provider: NativeProvider) {
    self.provider = provider
    self.address = Array(address.asciiLowercased.utf8)
  }
}
