import ConfigText

/// What the migration takes for a mail address, which is less than the mail standards allow.
public enum MailAddress {
  /// Exactly one `@`, text on both sides of it and no white space.
  public static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard bytes.union({ $0 & 0x80 }) == 0 else { return isUnicodeAddress(text) }
    var (signs, spaces) = (0, 0)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "@") { signs += 1 }
      if byte == 0x20 || 0x09...0x0D ~= byte { spaces += 1 }
    }
    return signs == 1 && spaces == 0 && bytes[0] != UInt8(ascii: "@")
      && bytes[bytes.count - 1] != UInt8(ascii: "@")
  }

  private static func isUnicodeAddress(_ text: String) -> Bool {
    let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && !text.unicodeScalars.contains(where: \.properties.isWhitespace)
  }

  /// What stands before the `@` of an address.
  public static func localPart(of address: String) -> Substring? {
    guard isAddress(address), let at = address.unicodeScalars.firstIndex(of: "@") else {
      return nil
    }
    return address[..<at]
  }
}
