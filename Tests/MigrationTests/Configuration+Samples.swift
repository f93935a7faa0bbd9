import NotificationCenter

extension Configuration {
  /// A configuration in which each list of senders is the one email pair of an event rule.
  static func sample(
    _ accounts: [Account],
    senders: [[String]] = [],
    system: String = "QTS"
  ) -> Configuration {
    Configuration(
      device: Device(name: "nas-01", system: system),
      accounts: accounts,
      rules: RuleList(
        senders.enumerated().map { index, senders in
          Rule(
            kind: "event",
            id: String(index + 1),
            name: "Rule - \(index + 1)",
            pairs: [Pair(number: 1, method: "email", senders: senders)]
          )
        }
      )
    )
  }
}
