import NotificationCenter
import Testing

@testable import Migration

@Suite struct AccountJudgeTests {
  @Test(arguments: [
    (Account.native(), KeepReason.alreadyNative),
    (.native(provider: "OUTLOOK.COM"), .alreadyNative),
    (.native(provider: "Yahoo!"), .otherProvider), (.native(provider: ""), .otherProvider),
    (.custom(server: "smtp-relay.gmail.com"), .relayHost),
    (.custom(server: "a.mail.protection.outlook.com"), .relayHost),
    (.custom(server: "mail.protection.outlook.com"), .otherHost),
    (.custom(server: "ALT2.ASPMX.L.Google.com:25"), .mailExchangerHost),
    (.custom(server: "alt5.aspmx.l.google.com"), .otherHost),
    (.custom(server: "smtp.partner.outlook.cn."), .nationalCloud),
    (.custom(server: "smtp.hotmail.com"), .knownAlias),
    (.custom(server: ""), .unrecognisedHost), (.custom(server: "::1"), .unrecognisedHost),
    (.custom(server: "smtp://smtp.gmail.com"), .unrecognisedHost),
    (.custom(server: "notsmtp.gmail.com"), .otherHost),
  ])
  func `an account that is no candidate is kept for one reason`(
    _ account: Account, _ reason: KeepReason
  ) {
    let decision = decide([account])[0]
    #expect(decision.verdict == .keep)
    #expect(decision.reasons == [.keep(reason)])
    #expect(decision.candidate == nil)
  }

  @Test func `the server decides not the address`() {
    let decision = decide([.custom(server: "smtp.office365.com", email: "a@gmail.com")])[0]
    #expect(decision.verdict == .migrate)
    #expect(decision.candidate == .outlook)
  }

  @Test(arguments: ["ok", "unauthorized", "pending", nil])
  func `only expired accounts are candidates where that is asked for`(_ status: String?) {
    var options = MigrationOptions()
    options.expiredOnly = true
    let account = Account.custom(status: status)
    #expect(decide([account], options)[0].reasons == [.keep(.notExpired)])
    #expect(decide([.custom(status: "EXPIRED")], options)[0].verdict == .migrate)
  }

  @Test func `not expired goes before review and merge`() {
    var options = MigrationOptions()
    options.expiredOnly = true
    let decisions = decide(
      [
        .custom("2", username: "other@example.com", status: "ok"),
        .custom("3", email: "ops@example.com", status: "ok"), .native("1"),
      ],
      options
    )
    #expect(decisions[0].reasons == [.keep(.notExpired)])
    #expect(decisions[1].reasons == [.keep(.notExpired)])
  }

  @Test(arguments: [
    (nil, false), ("", false), ("alerts@example.com", false), ("ALERTS@example.COM", false),
    ("alerts", false), ("Alerts", false), ("alert", true), ("alerts@example.org", true),
    ("alerts@", true),
  ])
  func `a login that is neither the email nor its local part is an alias`(
    _ username: String?, _ isAlias: Bool
  ) {
    let decision = decide([.custom(username: username)])[0]
    #expect(decision.has(.alias) == isAlias)
    #expect(decision.verdict == (isAlias ? .review : .migrate))
  }

  @Test(arguments: [
    ("", nil), ("", "nas"), (nil, nil), ("nas", nil), ("a@b@c", nil), ("a b@c", nil), ("@c", nil),
    ("a@", nil),
  ])
  func `an account without an address has no mailbox`(_ email: String?, _ username: String?) {
    let decision = decide([.custom(email: email, username: username)])[0]
    #expect(decision.verdict == .review)
    #expect(decision.reasons == [.review(.noMailbox)])
  }

  @Test func `a username that is an address is the mailbox where the email is empty`() {
    let decision = decide([.custom(email: "", username: "nas@example.com")])[0]
    #expect(decision.verdict == .migrate)
    #expect(decision.mailbox == "nas@example.com")
  }

  @Test func `all reasons that apply are listed in their order`() {
    let account = Account.custom(email: "no address", username: "other@example.com")
    let decisions = decide(
      [account],
      traits: ExportTraits(isReportOnly: true),
      system: "QuTS mega h5.2"
    )
    #expect(
      decisions[0].reasons
        == [.review(.reportOnly), .review(.noMailbox), .review(.noOAuth), .review(.alias)]
    )
  }

  @Test func `every reason has to be accepted`() throws {
    let account = Account.custom(username: "other@example.com")
    var options = MigrationOptions()
    try options.accept(.alias)
    #expect(decide([account], options, system: "QuTS mega")[0].verdict == .review)
    try options.accept(.noOAuth)
    let decision = decide([account], options, system: "QuTS mega")[0]
    #expect(decision.verdict == .migrate)
    #expect(decision.reasons == [.review(.noOAuth), .review(.alias)])
    #expect(decision.mailbox == "other@example.com")
  }

  @Test func `an accepted alias merges into the account of its username`() throws {
    var options = MigrationOptions()
    try options.accept(.alias)
    let decisions = decide(
      [
        .custom("2", username: "Mailer@example.com"), .native("3", email: "alerts@example.com"),
        .native("4", email: "mailer@example.com"),
      ],
      options
    )
    #expect(decisions[0].verdict == .merge)
    #expect(decisions[0].survivor == 2)
  }

  @Test func `an accepted alias that is no address keeps the email`() throws {
    var options = MigrationOptions()
    try options.accept(.alias)
    let decision = decide([.custom(username: "service")], options)[0]
    #expect(decision.verdict == .migrate)
    #expect(decision.mailbox == "alerts@example.com")
  }

  @Test func `the first of several native accounts survives`() {
    let decisions = decide([
      .custom("2", email: "OPS@example.com"), .native("9"), .native("1"),
    ])
    #expect(decisions[0].survivor == 1)
  }

  @Test func `a native account that comes later survives over an earlier candidate`() {
    let decisions = decide([.custom("2"), .custom("3"), .native("1", email: "alerts@example.com")])
    #expect(decisions.map(\.verdict) == [.merge, .merge, .keep])
    #expect(decisions.map(\.survivor) == [2, 2, nil])
  }

  @Test func `an account under review takes no other`() {
    let decisions = decide([.custom("2", username: "other@example.com"), .custom("3")])
    #expect(decisions.map(\.verdict) == [.review, .migrate])
  }

  @Test func `a mailbox of another provider is another mailbox`() {
    let decisions = decide([
      .custom("2", email: "ops@example.com"),
      .native("1", provider: "Outlook.com"),
    ])
    #expect(decisions[0].verdict == .migrate)
  }

  private func decide(
    _ accounts: [Account],
    _ options: MigrationOptions = MigrationOptions(),
    traits: ExportTraits = ExportTraits(),
    system: String = "QTS"
  ) -> [Decision] {
    var judge = AccountJudge(.sample(accounts, system: system), traits: traits, options: options)
    return judge.decide()
  }
}
