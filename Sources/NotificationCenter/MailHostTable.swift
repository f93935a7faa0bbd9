/// What is known of mail servers, by name.
///
/// The first three are QNAP's own table (FAQ cid 1428). To add a host, add a row; to add a kind of
/// host, add a case to ``MailHostClass``.
public enum MailHostTable {
  private static let classes: KeyValuePairs<String, MailHostClass> = [
    "smtp.gmail.com": .candidate(.gmail),
    "smtp.office365.com": .candidate(.outlook),
    "smtp-mail.outlook.com": .candidate(.outlook),

    "smtp-relay.gmail.com": .relay,

    "smtp.google.com": .mailExchanger,
    "aspmx.l.google.com": .mailExchanger,
    "alt1.aspmx.l.google.com": .mailExchanger,
    "alt2.aspmx.l.google.com": .mailExchanger,
    "alt3.aspmx.l.google.com": .mailExchanger,
    "alt4.aspmx.l.google.com": .mailExchanger,
    "gmail-smtp-in.l.google.com": .mailExchanger,

    "smtp.office365.us": .nationalCloud,
    "outlook-dod.office365.us": .nationalCloud,
    "smtp.partner.outlook.cn": .nationalCloud,

    "smtp.googlemail.com": .knownAlias(.gmail),
    "smtp.live.com": .knownAlias(.outlook),
    "smtp.outlook.com": .knownAlias(.outlook),
    "smtp.hotmail.com": .knownAlias(.outlook),
    "outlook.office365.com": .knownAlias(.outlook),
    "smtp-legacy.office365.com": .knownAlias(.outlook),

    "smtp.mail.yahoo.com": .yahoo,
  ]

  /// The same by the lengths of the names, so that nearly every name is told apart by its length.
  private static let classesByLength: [[(name: String, hostClass: MailHostClass)]] = {
    var table: [[(name: String, hostClass: MailHostClass)]] = []
    for (name, hostClass) in classes {
      while table.count <= name.utf8.count { table.append([]) }
      table[name.utf8.count].append((name, hostClass))
    }
    return table
  }()

  /// The domain under which every tenant of Exchange Online has a relay host.
  private static let relaySuffix = ".mail.protection.outlook.com"

  /// What kind of server a name stands for.
  public static func classify(_ host: MailHost) -> MailHostClass {
    let length = host.name.utf8.count
    if length < classesByLength.count {
      for known in classesByLength[length] where known.name == host.name { return known.hostClass }
    }
    if host.name.utf8.count > relaySuffix.utf8.count, host.name.hasSuffix(relaySuffix) {
      return .relay
    }
    return host.isUnrecognisable ? .unrecognised : .other
  }
}
