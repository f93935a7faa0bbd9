import NotificationCenter
import TestSupport
import Testing

@testable import Migration

@Suite struct StepWriterTests {
  private static let place = "event rule \"Rule - 1\", pair 1"
  private static let names = RuleNames(kind: "event", id: "1", name: "Rule - 1")
  private static let rulePlaces = RulePlaces(
    of: names, numbers: [RulePlaces.Numbers(rule: 0, pair: 1)])
  private static let noPlaces = RulePlaces(of: names, numbers: [])

  @Test func `a migrated account gets a branch for each state of the NAS`() {
    let steps = writer(.custom(), places: Self.rulePlaces).authorizeMigrated(as: .gmail).map(
      \.english)
    #expect(steps.filter { $0.hasSuffix(":") }.count == 2)
    #expect(steps.first == "If the rewritten configuration was put back on the NAS:")
    #expect(steps.contains { $0.contains("Edit on the Gmail account alerts@example.com") })
    #expect(steps.contains { $0.contains("Do not add a second one") })
    #expect(steps.contains { $0.contains("Click + Add SMTP Service and select Gmail") })
    #expect(steps.contains { $0.contains("older versions: Type an email address") })
    #expect(steps.last?.hasSuffix(Self.place + ".") == true)
  }

  @Test func `only Outlook is said to need an administrator perhaps`() {
    let writer = writer(.custom())
    #expect(
      writer.authorizeMigrated(as: .outlook).map(\.english).last?.contains("administrator") == true)
    #expect(
      !writer.authorizeMigrated(as: .gmail).map(\.english).contains { $0.contains("administrator") }
    )
  }

  @Test func `an accepted alias is deleted under the address that the NAS lists`() {
    let account = Account.custom(email: "alerts@example.com", username: "mailer@example.com")
    let steps = writer(account, mailbox: "mailer@example.com").authorizeMigrated(as: .gmail).map(
      \.english)
    #expect(steps.contains("Click Delete on the Custom account alerts@example.com."))
    #expect(steps.contains { $0.contains("sign in as mailer@example.com and finish") })
  }

  /// Every kind of steps, for an account that has no mailbox.
  private static let stepsWithoutMailbox: [[String]] = {
    let custom = StepWriter(account: .custom("7", email: ""), mailbox: "", places: noPlaces)
    let native = StepWriter(account: .native("7", email: nil), mailbox: "", places: noPlaces)
    return [
      custom.authorizeMigrated(as: .gmail).map(\.english),
      custom.reconfigure(isKnownAlias: false).map(\.english),
      custom.appPassword(candidate: .gmail).map(\.english), native.authorizeNative().map(\.english),
      native.reauthorize().map(\.english),
    ]
  }()

  @Test(arguments: stepsWithoutMailbox)
  func `an account without a mailbox is named by its ID`(_ steps: [String]) {
    #expect(steps.contains { $0.contains("account with the id 7") })
    #expect(!steps.contains { $0.contains("as with") || $0.contains("for with") })
    #expect(!steps.contains { $0.contains("  ") || $0.contains("as .") })
  }

  @Test func `a known alias is told the option in its normal form`() {
    let account = Account.custom(server: "SMTP.Live.com.:587")
    let steps = writer(account).reconfigure(isKnownAlias: true).map(\.english)
    #expect(steps.last?.contains("--also-host smtp.live.com=outlook,") == true)
    #expect(steps.contains { $0.hasSuffix("original settings (SMTP.Live.com.:587).") })
  }

  @Test(arguments: [
    ("Custom", NativeProvider.gmail, "Google"), ("Custom", .outlook, "Microsoft"),
    ("Gmail", nil, "Google"), ("Outlook.com", nil, "Microsoft"), ("Yahoo!", nil, "Yahoo!"),
    ("Custom", nil, "Yahoo!"),
  ])
  func `an app password is made at the provider`(
    _ provider: String,
    _ candidate: NativeProvider?,
    _ service: String
  ) {
    let account = Account.native(provider: provider)
    let steps = writer(account, mailbox: "ops@example.com").appPassword(candidate: candidate).map(
      \.english)
    #expect(steps.first == "Make an app password for ops@example.com at \(service).")
  }

  @Test func `a question names every option that answers it`() {
    let account = Account.custom(username: "mailer@example.com")
    let decision = Decision(
      .review,
      reasons: [.review(.noOAuth), .review(.alias)],
      candidate: .gmail,
      mailbox: "alerts@example.com"
    )
    let steps = writer(account, places: Self.rulePlaces).decide(decision).map(\.english)
    #expect(steps[0].hasPrefix("May mail from alerts@example.com come from mailer@example.com"))
    #expect(steps[1].contains("--accept no-oauth --accept alias."))
    #expect(steps.last == "It serves: \(Self.place).")
  }

  @Test func `a username that is no address is not said to become the sender`() {
    let account = Account.custom(username: "mailer")
    let decision = Decision(
      .review,
      reasons: [.review(.alias)],
      candidate: .gmail,
      mailbox: "alerts@example.com"
    )
    let steps = writer(account).decide(decision).map(\.english)
    #expect(steps[0].hasPrefix("May alerts@example.com sign in for itself?"))
    #expect(steps[0].contains("as mailer today"))
    #expect(steps[1].contains("--accept alias."))
  }

  @Test(
    arguments: [
      ("smtp.gmail.com", [], "run mailmend apply once more"),
      ("smtp.gmail.com", [.noOAuth, .alias], "apply --accept no-oauth --accept alias once more"),
      (
        "SMTP.Live.com:587", [.alias],
        "apply --accept alias --also-host smtp.live.com=outlook once more"
      ),
    ] as [(String, [ReviewReason], String)])
  func `a staged account goes with the options that made it a candidate`(
    server: String, reasons: [ReviewReason], command: String
  ) {
    let account = Account.custom(server: server)
    let provider: NativeProvider = server == "smtp.gmail.com" ? .gmail : .outlook
    let decision = Decision(
      .stage,
      reasons: reasons.map(Reason.review),
      candidate: provider,
      mailbox: "alerts@example.com"
    )
    let steps = writer(account).authorizeStaged(as: provider, decision).map(\.english)
    #expect(steps.last?.contains(command) == true)
  }

  @Test func `no option is offered where none can help`() {
    let account = Account.custom(email: "no address", username: "mailer@example.com")
    let decision = Decision(
      .review,
      reasons: [.review(.noMailbox), .review(.alias)],
      candidate: .gmail,
      mailbox: "no address"
    )
    let steps = writer(account, mailbox: "no address").decide(decision).map(\.english)
    #expect(steps.contains { $0.hasPrefix("No option answers this") })
    #expect(!steps.contains { $0.contains("--accept") })
  }

  private func writer(
    _ account: Account,
    mailbox: String = "alerts@example.com",
    places: RulePlaces = Self.noPlaces
  ) -> StepWriter {
    StepWriter(account: account, mailbox: mailbox, places: places)
  }
}
