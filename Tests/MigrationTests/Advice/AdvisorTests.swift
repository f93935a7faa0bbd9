import NotificationCenter
import TestSupport
import Testing

@testable import Migration

@Suite struct AdvisorTests {
  @Test(arguments: [
    (Account.custom(), Action.authorize),
    (.custom(username: "other@example.com"), .decide),
    (.custom(email: ""), .decide),
    (.native(), .none),
    (.native(status: "unauthorized"), .authorize),
    (.native(status: nil), .authorize),
    (.native(status: "pending"), .authorize),
    (.native(status: "Expired"), .reauthorize),
    (.native(provider: "Yahoo!", status: "expired"), .appPassword),
    (.native(provider: "Yahoo!", status: "unauthorized"), .none),
    (.native(provider: "Zoho Mail", status: "expired"), .none),
    (.custom(server: "smtp.mail.yahoo.com"), .appPassword),
    (.custom(server: "smtp.mail.yahoo.com", status: "ok"), .none),
    (.custom(server: "mail.example.net"), .reconfigure),
    (.custom(server: "mail.example.net", status: "unauthorized"), .none),
    (.custom(server: "smtp.live.com"), .reconfigure),
  ])
  func `the action follows from the account`(_ account: Account, _ action: Action) throws {
    #expect(try advice([account]).map(\.action) == [action])
  }

  @Test(arguments: [
    (Account.custom(status: "expired"), Action.appPassword), (.custom(status: nil), .appPassword),
    (.custom(status: "ok"), .none), (.native(status: "expired"), .appPassword),
    (.native(status: "unauthorized"), .appPassword), (.native(status: "ok"), .none),
    (.custom(server: "mail.example.net"), .reconfigure),
    (.custom(username: "other@example.com"), .decide),
  ])
  func `without browser sign in an app password is what helps`(_ account: Account, _ action: Action)
    throws
  {
    #expect(try advice([account], system: "QuTS mega 1.0").map(\.action) == [action])
  }

  @Test func `a candidate that is kept has nothing to do`() throws {
    var options = MigrationOptions()
    options.expiredOnly = true
    #expect(try advice([.custom(status: "ok")], options: options).map(\.action) == [.none])
    #expect(
      try advice([.custom(status: "unauthorized")], options: options).map(\.action) == [.none])
  }

  @Test func `an account of a report is authorized whatever else is wrong`() throws {
    let account = Account.custom(email: "", username: "no address")
    let advice = try advice([account], traits: ExportTraits(isReportOnly: true))
    #expect(advice.map(\.action) == [.authorize])
  }

  @Test func `the survivor serves the rules of what is merged into it`() throws {
    let advice = try advice(
      [.custom("2"), .native("1", email: "alerts@example.com", status: "expired")],
      senders: [["2"], ["1"], ["9"]]
    )
    #expect(advice.map(\.action) == [.none, .reauthorize])
    #expect(advice[0].steps.isEmpty)
    #expect(
      advice[1].steps.last
        == "It serves: event rule \"Rule - 1\", pair 1; event rule \"Rule - 2\", pair 1."
    )
  }

  @Test func `a pair that names survivor and merged is served once`() throws {
    let advice = try advice(
      [.custom("2"), .native("1", email: "alerts@example.com", status: "expired")],
      senders: [["2", "1", "2"]]
    )
    #expect(advice[1].steps.last == "It serves: event rule \"Rule - 1\", pair 1.")
  }

  @Test func `a secret in a name is not repeated in the steps`() throws {
    var configuration = Configuration.sample([.custom("2")], senders: [["2"]])
    configuration.rules[0].name = "https://sms.example.net/send?token=c2VjcmV0"
    let steps = try advice(configuration)[0].steps.joined()
    #expect(steps.contains("token=[redacted]"))
    #expect(!steps.contains("c2VjcmV0"))
  }

  private struct Advice {
    let action: Action
    let steps: [String]
  }

  private func advice(
    _ accounts: [Account],
    senders: [[String]] = [],
    options: MigrationOptions = MigrationOptions(),
    traits: ExportTraits = ExportTraits(),
    system: String = "QTS"
  ) throws -> [Advice] {
    try advice(
      .sample(accounts, senders: senders, system: system),
      options: options,
      traits: traits
    )
  }

  private func advice(
    _ configuration: Configuration,
    options: MigrationOptions = MigrationOptions(),
    traits: ExportTraits = ExportTraits()
  ) throws -> [Advice] {
    let plan = try MigrationPlan(for: configuration, traits: traits, options: options)
    let advisor = Advisor(
      configuration,
      decisions: plan.decisions,
      senders: SenderIndex(configuration),
      rules: RuleNames(configuration)
    )
    return configuration.accounts.indices.map { index in
      let action = advisor.action(for: index)
      return Advice(action: action, steps: advisor.steps(for: index, action: action).map(\.english))
    }
  }
}
