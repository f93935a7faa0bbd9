import NotificationCenter
import TestSupport

extension ModelConfiguration {
  /// - Parameter palette: characters that may stand where no meaning depends on them.
  init(using random: inout SeededGenerator, palette: [Unicode.Scalar]) {
    system = random.pick(["QTS", "QTS", "QTS", "QuTS hero", "QuTS mega h6", "quts MEGA", nil])
    var ids: Set<Int> = []
    for _ in 0..<random.number(0...6) {
      ids.insert(random.number(1...(random.chance(90) ? 40 : 400)))
    }
    accounts = ids.shuffled(using: &random).map {
      ModelAccount(id: String($0), using: &random, palette)
    }
    rules = (0..<random.number(0...4)).map { _ in
      ModelRule(using: &random, ids: accounts.map(\.id), palette)
    }
  }
}

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
    let username = random.pick([email, email, email, localPart, "", "bob", "ops@example.com"])
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

extension ModelRule {
  init(using random: inout SeededGenerator, ids: [String], _ palette: [Unicode.Scalar]) {
    kind = random.pick(["event", "alert"])
    id = String(random.number(1...9))
    name = "Rule \(random.pick(palette))\(random.number(1...99)) <&> = \(random.pick(palette))"
    pairs = (0..<random.number(0...3)).map { _ in
      let method = random.pick(["email", "email", "email", "Email", "EMAIL", "sms", "push", nil])
      let senders = (0..<random.number(0...5)).map { _ in
        random.chance(85) && !ids.isEmpty
          ? random.pick(ids)
          : random.pick(["17", "007", "404", "no id", "\(random.pick(palette))"])
      }
      return ModelPair(method: method, senders: senders)
    }
  }
}
