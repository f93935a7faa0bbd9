import NotificationCenter
import Profiles
import TestSupport
import Testing

@testable import Migration

@Suite struct FindingCollectorTests {
  @Test func `a rule is silent only where every sender is`() throws {
    let findings = try findings(
      [.custom("2"), .native("1"), .native("3", email: "b@example.com", status: "unauthorized")],
      senders: [["2"], ["2", "3"], ["2", "1"], ["9"], []]
    )
    #expect(sites(.ruleSilent, in: findings) == [.rule(0), .rule(1), .rule(3)])
  }

  @Test func `a merged account sends as its survivor does`() throws {
    let findings = try findings(
      [
        .custom("2", email: "ops@example.com", status: "ok"), .native("1"),
        .custom("4", email: "b@example.com", status: "ok"),
        .native("3", email: "b@example.com", status: "expired"),
      ],
      senders: [["2"], ["4"]]
    )
    #expect(sites(.workingAccount, in: findings) == [.account(2)])
    #expect(sites(.ruleSilent, in: findings) == [.rule(1)])
  }

  @Test func `an account under review goes on sending`() throws {
    let findings = try findings(
      [.custom("2", username: "other@example.com", status: "ok")],
      senders: [["2"]]
    )
    #expect(sites(.workingAccount, in: findings).isEmpty)
    #expect(sites(.ruleSilent, in: findings).isEmpty)
  }

  @Test func `every repeated sender is found where it stands`() throws {
    let findings = try findings([.native("1")], senders: [["1", "1", "1"]])
    let expected = [1, 2].map {
      ConfigurationSite.sender(SenderPath(rule: 0, pair: 0, sender: $0))
    }
    #expect(sites(.duplicateSender, in: findings) == expected)
  }

  @Test func `a text that is no ID is a dangling sender`() throws {
    let findings = try findings([.native("1")], senders: [["1", "01", "Gmail"]])
    #expect(sites(.danglingSender, in: findings).count == 2)
  }

  @Test func `what a document cannot say is no finding`() throws {
    let accounts: [Account] = [.native("1")]
    let traits = ExportTraits(hasRules: false, marksDefault: false)
    #expect(try findings(accounts).map(\.code) == [.noDefault, .unusedAccount])
    #expect(try findings(accounts, traits: traits).isEmpty)
  }

  @Test func `an empty status is missing not unknown`() throws {
    let findings = try findings(
      [.native("1", status: ""), .native("2", email: "b@example.com", status: " ok")],
      senders: [["1", "2"]]
    )
    #expect(sites(.unknownStatus, in: findings) == [.accountField(1, .status)])
  }

  @Test func `a rule of another kind may have the same ID`() throws {
    var configuration = Configuration.sample([.native("1")], senders: [["1"], ["1"], ["1"]])
    configuration.rules[1].id = "1"
    configuration.rules[1].kind = "alert"
    configuration.rules[2].id = "1"
    configuration.rules[2].kind = "Event"
    #expect(sites(.duplicateRule, in: try findings(configuration)) == [.rule(2)])
  }

  @Test func `an SMS pair needs no sender`() throws {
    var configuration = Configuration.sample([.native("1")], senders: [["1"]])
    configuration.rules[0].pairs.append(Pair(number: 2, method: "sms", senders: []))
    configuration.rules[0].pairs.append(Pair(number: 3, method: "", senders: []))
    configuration.rules[0].pairs.append(Pair(number: 4, method: "EMail", senders: []))
    let sites = sites(.ruleWithoutSender, in: try findings(configuration))
    #expect(sites == [.pair(rule: 0, pair: 3)])
  }

  @Test func `a secret in a document is not repeated in a message`() throws {
    let findings = try findings(
      [.native("1", status: "https://user:c2VjcmV0@example.com")],
      senders: [["1", "token=c2VjcmV0"]]
    )
    #expect(findings.count { $0.message.english.contains("[redacted]") } == 2)
    #expect(!findings.contains { $0.message.english.contains("c2VjcmV0") })
  }

  private func sites(_ code: FindingCode, in findings: [Finding]) -> [ConfigurationSite] {
    findings.filter { $0.code == code }.map(\.site)
  }

  private func findings(
    _ accounts: [Account],
    senders: [[String]] = [],
    traits: ExportTraits = ExportTraits()
  ) throws -> [Finding] {
    try findings(.sample(accounts, senders: senders), traits: traits)
  }

  private func findings(
    _ configuration: Configuration,
    traits: ExportTraits = ExportTraits()
  ) throws -> [Finding] {
    let plan = try MigrationPlan(
      for: configuration,
      traits: traits,
      options: MigrationOptions()
    )
    var collector = FindingCollector(
      configuration,
      traits: traits,
      decisions: plan.decisions,
      senders: SenderIndex(configuration),
      rules: RuleNames(configuration),
      text: { configuration.rules.text(ofSender: configuration.rules.sender($0)) }
    )
    return collector.collect()
  }
}
