import ConfigText

/// What makes two native accounts the same: the provider, and the mailbox without regard to ASCII case.
public struct NativeMailbox: Hashable, Sendable {
  private let provider: NativeProvider
  /// As written.
  private let address: String

  public init(_ address: String, of provider: NativeProvider) {
    self.provider = provider
    self.address = address
  }

  /// Compares bytes: strings are equal where Unicode takes them for the same text.
  public static func == (left: NativeMailbox, right: NativeMailbox) -> Bool {
    left.provider == right.provider && left.address.equalsIgnoringASCIICase(right.address)
  }

  /// Hashes eight bytes at a time, since to hash each by itself takes longer than all else.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(provider)
    let bytes = address.utf8Span.span
    bytes.forEachWord { word, _ in hasher.combine(word.asciiLowercasedBytes) }
    hasher.combine(bytes.count)
  }
}
