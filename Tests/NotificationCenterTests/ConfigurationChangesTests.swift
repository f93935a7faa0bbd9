import NotificationCenter
import Testing

@Suite struct ConfigurationChangesTests {
  private let configuration = Configuration(
    device: Device(),
    accounts: [
      Account(id: "1", provider: "Custom", server: "smtp.gmail.com", isDefault: true),
      Account(id: "2", provider: "Gmail", isDefault: false),
      Account(id: "3", provider: "Yahoo!"),
    ],
    rules: [
      Rule(
        kind: "event", id: "1", name: "Rule - 1",
        pairs: [
          Pair(number: 1, method: "email", senders: ["1", "2", "1", "3"]),
          Pair(number: 2, method: "sms", senders: ["1"]),
        ])
    ])

  @Test func `no change leaves everything as it is`() {
    #expect(configuration.applying([]) == configuration)
  }

  @Test func `fields are set, and one that is missing is not added`() {
    let changed = configuration.applying([
      .setField(account: 0, .server, ""),
      .setField(account: 1, .isDefault, "1"),
      .setField(account: 2, .server, "smtp.example.com"),
      .setField(account: 2, .isDefault, "1"),
    ])
    #expect(changed.accounts[0].server == "")
    #expect(changed.accounts[1].isDefault == true)
    #expect(changed.accounts[2] == configuration.accounts[2])
    #expect(changed.rules == configuration.rules)
  }

  @Test func `indices are those from before any change`() {
    func path(_ sender: Int) -> SenderPath { SenderPath(rule: 0, pair: 0, sender: sender) }
    let changed = configuration.applying([
      .removeAccount(0),
      .setField(account: 2, .provider, "Gmail"),
      .removeSender(path(0)),
      .removeSender(path(2)),
      .setSender(path(3), "9"),
    ])
    #expect(changed.accounts.map(\.id) == ["2", "3"])
    #expect(changed.accounts.map(\.provider) == ["Gmail", "Gmail"])
    #expect(changed.rules[0].pairs.map(\.senders) == [["2", "9"], ["1"]])
  }
}
