import NotificationCenter

extension Account {
  /// A Custom account, by default one at Gmail that is expired.
  static func custom(
    _ id: String = "2",
    server: String = "smtp.gmail.com",
    email: String? = "alerts@example.com",
    username: String? = nil,
    status: String? = "expired",
    isDefault: Bool? = nil
  ) -> Account {
    Account(
      id: id,
      provider: "Custom",
      server: server,
      port: "587",
      security: "STARTTLS",
      email: email,
      username: username,
      secret: Secret("c2VjcmV0"),
      status: status,
      isDefault: isDefault
    )
  }

  /// A native account, by default one at Gmail that works.
  static func native(
    _ id: String = "1",
    provider: String = "Gmail",
    email: String? = "ops@example.com",
    status: String? = "ok",
    isDefault: Bool? = nil
  ) -> Account {
    Account(
      id: id,
      provider: provider,
      server: "",
      email: email,
      username: "",
      status: status,
      isDefault: isDefault
    )
  }
}
