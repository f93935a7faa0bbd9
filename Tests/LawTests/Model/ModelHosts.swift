import NotificationCenter

/// What is known of mail servers, written down once more and without the program's help.
enum ModelHosts {
  static let candidates: [String: NativeProvider] = [
    "smtp.gmail.com": .gmail, "smtp.office365.com": .outlook, "smtp-mail.outlook.com": .outlook,
  ]

  /// Trimmed, without a numeric port, without one trailing dot, in lower case.
  static func normalForm(_ server: String) -> String {
    var name = server.unicodeScalars.map(Character.init)
    while let last = name.last, " \t".contains(last) { name.removeLast() }
    while let first = name.first, " \t".contains(first) { name.removeFirst() }
    if let colon = name.lastIndex(of: ":"), colon + 1 < name.count,
      name[(colon + 1)...].allSatisfy("0123456789".contains)
    {
      name.removeSubrange(colon...)
    }
    if name.last == "." { name.removeLast() }
    return String(name.map { $0.isASCII ? Character($0.lowercased()) : $0 })
  }

  /// Why an account at a host that is no candidate is kept.
  static func keepReason(_ host: String) -> String {
    if host == "smtp-relay.gmail.com" || host.hasSuffix(".mail.protection.outlook.com") {
      return "relay-host"
    }
    if host.hasSuffix("l.google.com") || host == "smtp.google.com" { return "mx-host" }
    if ["smtp.office365.us", "outlook-dod.office365.us"].contains(host) { return "national-cloud" }
    if ["smtp.live.com", "smtp.googlemail.com"].contains(host) { return "known-alias" }
    let isLiteral = host.hasPrefix("[") || host == "192.0.2.7"
    if host.isEmpty || host.contains("://") || isLiteral || !host.allSatisfy(\.isASCII) {
      return "unrecognised-host"
    }
    return "other-host"
  }
}
