import NotificationCenter
import Testing

@testable import Migration

@Suite struct RewriterTests {
  @Test func `fresh IDs count up from the largest number that anything names`() throws {
    let plan = try plan(
      [.custom("2"), .native("4"), .custom("3", email: "b@example.com")],
      senders: [["3", "old", "0017"]]
    )
    #expect(plan.newIDs == ["18", "4", "19"])
  }

  @Test func `senders of other methods count for fresh IDs and stay`() throws {
    var configuration = Configuration.sample([.custom("2")], senders: [["2"]])
    configuration.rules[0].pairs.append(Pair(number: 2, method: "sms", senders: ["2", "40"]))
    let plan = try plan(configuration)
    #expect(plan.newIDs == ["41"])
    #expect(plan.relinks.map(\.path) == [SenderPath(rule: 0, pair: 0, sender: 0)])
  }

  @Test func `the largest ID leaves no fresh one`() {
    #expect(throws: RewriteError.noFreshID) {
      try plan([.custom("999999999999999999")])
    }
    #expect(throws: RewriteError.noFreshID) {
      try plan([.custom("2")], senders: [["999999999999999999"]])
    }
  }

  @Test func `a merge needs no fresh ID`() throws {
    let plan = try plan([
      .custom("999999999999999999", email: "ops@example.com"), .native("1"),
    ])
    #expect(plan.newIDs == ["1", "1"])
  }

  @Test func `the last possible ID is given once`() throws {
    #expect(try plan([.custom("999999999999999998")]).newIDs == ["999999999999999999"])
    #expect(throws: RewriteError.noFreshID) {
      try plan([.custom("999999999999999998"), .custom("2", email: "b@example.com")])
    }
  }

  @Test func `nothing is planned for an account that stays`() throws {
    let plan = try plan([.native("1"), .custom("2", server: "mail.example.net")], senders: [["2"]])
    #expect(plan.changes.isEmpty)
    #expect(plan.newIDs == ["1", "2"])
  }

  @Test func `a rewritten account loses its login`() throws {
    let configuration = Configuration.sample([.custom("2", username: "alerts", isDefault: true)])
    let account = try configuration.applying(plan(configuration).changes).accounts[0]
    let expected = Account(
      id: "3",
      provider: "Gmail",
      server: "",
      port: "",
      security: "",
      email: "alerts@example.com",
      username: "",
      secret: Secret(""),
      status: "unauthorized",
      isDefault: true
    )
    #expect(account == expected)
  }

  @Test func `of several merged defaults one makes the survivor the default`() throws {
    let plan = try plan([
      .custom("2", email: "ops@example.com", isDefault: true),
      .custom("3", email: "ops@example.com", isDefault: true), .native("1", isDefault: false),
    ])
    let defaults = plan.changes.filter { $0 == .setField(account: 2, .isDefault, "1") }
    #expect(defaults.count == 1)
  }

  @Test func `references to other accounts stay repeated or not`() throws {
    let plan = try plan(
      [.native("1"), .native("4", email: "b@example.com"), .custom("2")],
      senders: [["4", "2", "4", "9", "2", "9"]]
    )
    #expect(plan.relinks.map(\.path.sender) == [1, 4])
    #expect(plan.relinks.map(\.change) == [.replaced, .dropped])
  }

  private func plan(_ accounts: [Account], senders: [[String]] = []) throws -> MigrationPlan {
    try plan(.sample(accounts, senders: senders))
  }

  private func plan(_ configuration: Configuration) throws -> MigrationPlan {
    try MigrationPlan(for: configuration, traits: ExportTraits(), options: MigrationOptions())
  }
}
