import ConfigText

/// The name of a mail server in the normal form in which hosts compare.
public struct MailHost: Hashable, Sendable {
  /// In lower case, without port and trailing dot.
  public let name: String

  /// Trims white space, splits off a numeric `:port`, drops one trailing dot and lowers ASCII
  /// case, in this order.
  public init(_ server: String) {
    let bytes = server.utf8Span.span
    let found = bytes.union { byte in
      (byte <= 0x20 ? 1 : 0) | (byte == UInt8(ascii: ":") ? 2 : 0) | (byte &- 0x41 < 26 ? 4 : 0)
    }
    if found == 0, bytes.isEmpty || bytes[bytes.count - 1] != UInt8(ascii: ".") {
      // Nearly every server is written in the normal form.
      name = server
      return
    }
    let units = Array(server.utf8)
    var range = units.trimmingASCIIWhiteSpace(in: units.indices)
    if let colon = units[range].lastIndex(of: UInt8(ascii: ":")) {
      let port = units[colon + 1..<range.upperBound]
      if !port.isEmpty, port.allSatisfy(\.isASCIIDigit) { range = range.lowerBound..<colon }
    }
    if units[range].last == UInt8(ascii: ".") { range = range.lowerBound..<range.upperBound - 1 }
    name =
      range == units.indices
      ? server.asciiLowercased : String(decoding: units[range], as: UTF8.self).asciiLowercased
  }

  /// Whether this is no host name at all: empty, with a scheme, an address literal or not ASCII.
  public var isUnrecognisable: Bool {
    let found = name.utf8Span.span.union { byte in
      (byte >= 0x80 ? 1 : 0) | (byte == UInt8(ascii: ":") ? 2 : 0)
    }
    return name.isEmpty || found & 1 != 0 || found & 2 != 0 && name.contains("://")
      || isAddressLiteral
  }

  /// Whether this is an IPv4 or IPv6 address, in brackets or not.
  public var isAddressLiteral: Bool {
    let units = name.utf8
    if units.first == UInt8(ascii: "[") { return true }
    if units.contains(UInt8(ascii: ":")) {
      // A zone, as in fe80::1%eth0, may be anything.
      return name.prefix { $0 != "%" }.allSatisfy { $0 == ":" || $0 == "." || $0.isHexDigit }
    }
    // Nearly every name ends with a letter.
    guard units.last?.isASCIIDigit == true else { return false }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { 1...3 ~= $0.utf8.count && $0.utf8.allSatisfy(\.isASCIIDigit) }
  }

  /// Whether every label is letters, digits, underscores and inner hyphens, and the last one is no
  /// number: a name that ends with one, such as `127.1` or `0x7f000001`, is taken for an address.
  public var isWellFormedName: Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return !isUnrecognisable && !Self.isNumber(labels.last ?? "")
      && labels.allSatisfy { label in
        1...63 ~= label.utf8.count && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy {
            0x61...0x7A ~= $0 || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
              || $0 == UInt8(ascii: "_")
          }
      }
  }

  private static func isNumber(_ label: Substring) -> Bool {
    label.hasPrefix("0x")
      ? label.dropFirst(2).allSatisfy(\.isHexDigit) : label.utf8.allSatisfy(\.isASCIIDigit)
  }
}
