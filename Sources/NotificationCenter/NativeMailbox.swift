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

  /// Hashes eight bytes at a time, since to hash each by itself takes longer than all else.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(provider)
    var word: UInt64 = 0
    for index in address.indices {
      word = word << 8 | UInt64(address[index])
      if index % 8 == 7 {
        hasher.combine(word)
        word = 0
      }
    }
    hasher.combine(word)
    hasher.combine(address.count)
  }
}
