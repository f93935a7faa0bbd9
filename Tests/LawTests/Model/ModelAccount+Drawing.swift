import NotificationCenter
import TestSupport

extension ModelAccount {
  private static let servers = [
    "smtp.gmail.com", "smtp.gmail.com", "smtp.gmail.com", "SMTP.Gmail.COM", "smtp.gmail.com:587",
    "smtp.gmail.com.", "Smtp.gmail.com.:465", "smtp.office365.com", "smtp.office365.com",
    "smtp-mail.outlook.com", "SMTP-MAIL.outlook.com:25", "smtp.gmail.com..", "smtp.gmail.com:x",
    "notsmtp.gmail.com", "smtp.gmail.com.example.net", "smtp-relay.gmail.com",
    "example-com.mail.protection.outlook.com", "smtp.google.com", "alt3.aspmx.l.google.com",
    "outlook-dod.office365.us", "smtp.live.com", "smtp.googlemail.com:587", "smtp.example.org",
    "192.0.2.7", "[2001:db8::7]:25", "https://smtp.gmail.com", "smtp.mail.yahoo.com", "",
  ]

  private static let mailboxes = [
    "alerts@example.com", "alerts@example.com", "Alerts@Example.COM", "ops@example.com",
    "a&b@example.com", "x=y@example.com", "it's@example.com", "", "no address",
    "two@at@example.com",
  ]

  init(id: String, using random: inout SeededGenerator, _ palette: [Unicode.Scalar]) {
    self.id = id
    words = random.pick(BooleanWords.all)
    let provider = random.pick([
      "Custom", "Custom", "Custom", "Custom", "CUSTOM", "custom", "Gmail", "gmail", "Outlook.com",
      "OUTLOOK.COM", "Yahoo!", "QQ",
    ])
    var server = random.pick(Self.servers)
    if random.chance(4) { server = "smtp.g\(random.pick(palette))mail.com" }
    let email = random.pick(Self.mailboxes)
    let localPart = String(email.prefix { $0 != "@" })
    let username = random.pick([
      email, email, email.uppercased(), localPart, localPart.uppercased(), "", "bob",
      "ops@example.com",
    ])
    fields = [
      .provider: provider, .server: server, .port: random.pick(["587", "465", ""]),
      .security: random.pick(["STARTTLS", "SSL/TLS", ""]), .email: email, .username: username,
      .secret: random.pick(["c2VjcmV0PT0=", "cGFzcw==", ""]),
      .status: random.pick([
        "expired", "expired", "Expired", "ok", "OK", "unauthorized", "Unauthorized", "fine", "",
      ]),
      .isDefault: random.pick([words.no, words.no, words.yes]),
    ]
    for field in AccountField.allCases where field != .provider && random.chance(12) {
      fields[field] = nil
    }
  }
}
