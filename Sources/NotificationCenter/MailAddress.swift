/// What the migration takes for a mail address, which is less than the mail standards allow.
public enum MailAddress {
  /// Exactly one `@`, text on both sides of it and no white space.
  public static func isAddress(_ text: String) -> Bool {
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
