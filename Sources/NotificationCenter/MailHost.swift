import ConfigText

/// The name of a mail server in the normal form in which hosts compare.
public struct MailHost: Hashable, Sendable {
  /// In lower case, without port and trailing dot.
  public let name: String

  /// Trims white space, splits off a numeric `:port`, drops one trailing dot and lowers ASCII
  /// case, in this order.
  public init(_ server: String) {
    var units = server.trimmingASCIIWhiteSpace.utf8[...]
    if let colon = units.lastIndex(of: UInt8(ascii: ":")) {
      let port = units[units.index(after: colon)...]
      if !port.isEmpty, port.allSatisfy(\.isASCIIDigit) { units = units[..<colon] }
    }
    if units.last == UInt8(ascii: ".") { units = units.dropLast() }
    name = String(decoding: units.map(\.asciiLowercased), as: UTF8.self)
  }

  /// Whether this is no host name at all: empty, with a scheme, an address literal or not ASCII.
  public var isUnrecognisable: Bool {
    name.isEmpty || name.contains("://") || isAddressLiteral
      || !name.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Whether this is an IPv4 or IPv6 address, in brackets or not.
  public var isAddressLiteral: Bool {
    if name.hasPrefix("[") { return true }
    if name.contains(":") {
      // A zone, as in fe80::1%eth0, may be anything.
      return name.prefix { $0 != "%" }.allSatisfy { $0 == ":" || $0 == "." || $0.isHexDigit }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { 1...3 ~= $0.utf8.count && $0.utf8.allSatisfy(\.isASCIIDigit) }
  }

  /// Whether every label is letters, digits, underscores and inner hyphens.
  public var isWellFormedName: Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return !isUnrecognisable
      && labels.allSatisfy { label in
        1...63 ~= label.utf8.count && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy {
            0x61...0x7A ~= $0 || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
              || $0 == UInt8(ascii: "_")
          }
      }
  }
}
