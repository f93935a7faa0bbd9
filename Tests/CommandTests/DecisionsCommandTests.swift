import SystemPackage
import TestSupport
import Testing

@Suite struct DecisionsCommandTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
    let text = String(
      decoding: try Fixtures.bytes("migrations/review-alias/before.xml"), as: UTF8.self)
    try sandbox.folder.write(text, to: "a.xml")
    try sandbox.folder.write(text.replacing("nas-01", with: "nas-02"), to: "b.xml")
  }

  /// The verdict of the account that a person has to decide about.
  private func verdicts(_ arguments: String...) throws -> [String] {
    let run = try sandbox.run(["plan", "--format", "json"] + arguments)
    return try run.json()["files"].elements.compactMap {
      $0["accounts"].elements[1]["verdict"].text
    }
  }

  #if os(Linux)
    @Test func `answers are kept and replayed`() throws {
      let screen = try sandbox.runOnTerminal(
        "plan", "--interactive", "--decisions", "answers.yaml", "a.xml", "b.xml",
        typing: "what\na\nl\n")
      #expect(screen.status == 0)
      #expect(screen.text.contains("[1 of 2]"))
      #expect(screen.text.contains("Type one of the letters in brackets."))
      let answers = try folder.bytes("answers.yaml")
      #expect(
        try verdicts("--decisions", "answers.yaml", "a.xml", "b.xml") == ["migrate", "review"])

      // The next export of the device has other ids.
      let next = String(decoding: try folder.bytes("a.xml"), as: UTF8.self)
        .replacing("<id>2</id>", with: "<id>12</id>").replacing("<sender>2<", with: "<sender>12<")
      try folder.write(next, to: "a.xml")
      #expect(try verdicts("--decisions", "answers.yaml", "a.xml") == ["migrate"])
      let again = try sandbox.runOnTerminal(
        "plan", "--interactive", "--decisions", "answers.yaml", "a.xml", "b.xml", typing: "")
      #expect(again.text.contains("there is nothing to decide"))
      #expect(try folder.bytes("answers.yaml") == answers)

      #expect(try sandbox.run("apply", "--decisions", "answers.yaml", "a.xml", "b.xml").status == 0)
      #expect(try folder.bytes("a.xml") != Array(next.utf8))
    }

    @Test func `what was answered before the end is kept`() throws {
      _ = try sandbox.runOnTerminal(
        "plan", "--interactive", "--decisions", "answers.yaml", "a.xml", "b.xml", typing: "a\n")
      #expect(
        try verdicts("--decisions", "answers.yaml", "a.xml", "b.xml") == ["migrate", "review"])
    }
  #endif

  /// An answer about the account of a device that asks.
  private func answer(_ device: String, _ mailbox: String, _ username: String) -> String {
    """
      - device: "\(device)"
        provider: "Gmail"
        mailbox: "\(mailbox)"
        username: "\(username)"
        reason: alias
        answer: accept

    """
  }

  @Test func `answers that no account meets are named at the end`() throws {
    let account = try sandbox.run("plan", "--format", "json", "a.xml").json()["files"][0]
    let mailbox = try #require(account["accounts"][1]["mailbox"].text)
    let met = answer("nas-01", mailbox, "someone@example.com")
    let mistyped = answer("nas-1", mailbox, "someone@example.com")
    try folder.write("decisions:\n" + met, to: "met.yaml")
    try folder.write("decisions:\n" + met + mistyped, to: "mistyped.yaml")
    for command in ["plan", "apply"] {
      #expect(try sandbox.run(command, "--decisions", "met.yaml", "a.xml").errors.isEmpty)
      let result = try sandbox.run(command, "--decisions", "mistyped.yaml", "a.xml")
      #expect(result.status == 0)
      #expect(
        result.errors
          == "mailmend: decisions: 1 answer met no account: nas-1 \(mailbox) (alias)\n")
      let quiet = try sandbox.run(command, "--quiet", "--decisions", "mistyped.yaml", "a.xml")
      #expect(quiet.errors.isEmpty)
    }
  }

  @Test func `a mistake in the file has its place`() throws {
    try folder.write("decisions:\n  - device: nas-01\n    answer: perhaps\n", to: "answers.yaml")
    let run = try sandbox.run("plan", "--decisions", "answers.yaml", "a.xml")
    #expect(run.status == 64)
    #expect(run.errors.contains("answers.yaml:"))
    #expect(run.output.isEmpty)
    #expect(try sandbox.run("plan", "--decisions", "nothing.yaml", "a.xml").status == 64)
    let interactive = try sandbox.run(
      "plan", "--interactive", "--decisions", "answers.yaml", "a.xml")
    #expect(interactive.status == 64)
    #expect(interactive.errors.contains("standard input is none"))
  }
}
