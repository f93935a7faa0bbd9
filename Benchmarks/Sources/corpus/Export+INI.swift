extension Export {
  /// The export in the layout of the profile `qts-ini`.
  var ini: String {
    var text = "[System]\nServer Name = \(device)\nOS = QTS\nVersion = 5.0.1.2376\n"
    for account in accounts {
      let isNative = account.provider == "Gmail"
      text += """

        [SMTP Service \(account.id)]
        Provider = \(account.provider)
        SMTP Server = \(account.server)
        SMTP Port = \(isNative ? "" : "587")
        Secure Connection = \(isNative ? "" : "STARTTLS")
        Email = \(account.email)
        User Name = \(isNative ? "" : account.email)
        enAuthPass = \(isNative ? "" : "c2VjcmV0PT0=")
        Status = \(account.status)
        Default = \(account.id == 1 ? "TRUE" : "FALSE")

        """
    }
    for (index, rule) in rules.enumerated() {
      text += """

        [\(rule.kind == "event" ? "Event" : "Alert") Rule \(index + 1)]
        Name = \(rule.name)
        Enable = TRUE
        Severity = information, warning, error
        Pair 1 Method = email
        Pair 1 Senders = \(rule.senders.map(String.init).joined(separator: ", "))
        Pair 1 Recipients = \(rule.recipients.joined(separator: ", "))

        """
    }
    return text
  }
}
