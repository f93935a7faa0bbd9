import TestSupport
import Testing

@Suite struct ExitStatusTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.folder.copyFixture("migrations/migrate-gmail/before.xml", to: "nas.xml")
    try sandbox.folder.copyFixture("migrations/nothing-to-do/before.ini", to: "done.ini")
    try sandbox.folder.copyFixture("migrations/review-alias/before.xml", to: "review.xml")
    try sandbox.folder.copyFixture("lossless/unknown-root.xml", to: "unknown.xml")
    try sandbox.folder.copyFixture("refused/not-well-formed/truncated.xml", to: "broken.xml")
  }

  private static let runs: [([String], Int32)] = [
    (["plan", "nas.xml"], 0), (["plan", "--check", "nas.xml"], 2),
    (["plan", "--check", "done.ini"], 0), (["plan", "--check", "review.xml"], 0),
    (["plan", "--check", "--accept", "alias", "review.xml"], 2),
    (["plan", "unknown.xml"], 0), (["plan", "--check", "unknown.xml"], 0),
    (["plan", "broken.xml"], 1), (["plan", "nothing-there.xml"], 1),
    (["plan", "--check", "nas.xml", "broken.xml"], 1), (["apply", "broken.xml", "nas.xml"], 1),
    (["inspect", "nas.xml"], 0), (["inspect", "broken.xml"], 1), (["inspect", "unknown.xml"], 0),
    (["inspect", "nothing-there.xml"], 1), (["plan", "--max-size", "100", "nas.xml"], 1),
    (["--version"], 0), (["--help"], 0), (["plan", "--help"], 0),
  ]

  @Test(arguments: runs)
  func `the exit status says what came of the run`(_ arguments: [String], _ status: Int32) throws {
    #expect(try sandbox.run(arguments).status == status)
  }

  @Test func `a name that begins with a dash can be given`() throws {
    try sandbox.folder.copyFixture("migrations/migrate-gmail/before.xml", to: "-dash.xml")
    for arguments in [["./-dash.xml"], ["--", "-dash.xml"]] {
      let result = try sandbox.run(["plan", "--check"] + arguments)
      #expect(result.status == 2)
      #expect(result.text.contains("-dash.xml"))
    }
    #expect(try sandbox.run("plan", "-dash.xml").errors.contains("./-dash.xml"))
    #expect(try sandbox.run("plan", "-h").status == 0)
  }

  private static let wrongUsage: [[String]] = [
    ["plan"], ["apply"], ["plan", "--files-from", "nothing-there"], ["no-such-command"],
    ["plan", "--no-such-option", "nas.xml"], ["plan", "-", "nas.xml"], ["plan", "nas.xml", "-"],
    ["apply", "-", "--format", "json"], ["apply", "-", "--output", "out"],
    ["plan", "--accept", "report-only", "nas.xml"], ["plan", "--accept", "no-mailbox", "nas.xml"],
    ["plan", "--accept", "nonsense", "nas.xml"], ["plan", "--format", "yaml", "nas.xml"],
    ["plan", "--also-host", "smtp.live.com", "nas.xml"],
    ["plan", "--also-host", "smtp.live.com=yahoo", "nas.xml"],
    ["plan", "--also-host", "smtp-relay.gmail.com=gmail", "nas.xml"],
    ["plan", "--also-host", "aspmx.l.google.com=gmail", "nas.xml"],
    ["plan", "--also-host", "smtp.office365.us=outlook", "nas.xml"],
    ["plan", "--also-host", "192.0.2.1=gmail", "nas.xml"],
    ["plan", "--also-host", "a..b=gmail", "nas.xml"],
    ["plan", "--also-host", "smtp.gmail.com=outlook", "nas.xml"],
    ["plan", "--jobs", "0", "nas.xml"], ["plan", "--max-size", "0", "nas.xml"],
    ["plan", "--report", "report.doc", "nas.xml"],
    ["plan", "--report", "no-such-folder/report.json", "nas.xml"],
    ["todo", "--done"], ["todo", "4"], ["todo", "--done", "4"], ["history", "1"], ["undo", "1"],
    ["undo", "1", "2"], ["undo", "nas.xml"], ["forget", "1"], ["inspect"],
    ["todo", "--ledger", "none"], ["history", "--ledger", "none"], ["undo", "--ledger", "none"],
    ["plan", "-dash.xml"], ["plan", "nas.xml", "-h.xml"], ["-dash.xml"], ["todo", "-help"],
    ["repair", "--before", "nas.xml", "--before", "done.ini", "review.xml"],
    ["apply", "--no-ledger", "--ledger", "none", "nas.xml"],
  ]

  @Test(arguments: wrongUsage)
  func `what cannot be done is wrong usage`(_ arguments: [String]) throws {
    let before = try sandbox.folder.tree()
    let result = try sandbox.run(arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
    #expect(try sandbox.folder.tree() == before)
  }

  @Test(arguments: ["done.ini", "home"])
  func `apply needs a ledger that can be used`(_ ledger: String) throws {
    let before = try sandbox.folder.tree()
    let result = try sandbox.run("apply", "--ledger", ledger, "nas.xml")
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    // Nothing but the empty file that other runs would wait for.
    let after = try sandbox.folder.tree().filter { !$0.key.hasSuffix(".lock") }
    #expect(after == before)
  }

  @Test(arguments: ["todo", "history", "undo"])
  func `without a ledger there is nothing to show`(_ command: String) throws {
    let result = try sandbox.run(command)
    #expect(result.status == 0)
    #expect(result.errors.contains("nothing was applied yet"))
  }

  @Test func `a file that is refused does not stop the others`() throws {
    let result = try sandbox.run("apply", "broken.xml", "nas.xml", "nothing-there.xml")
    #expect(result.status == 1)
    #expect(
      try sandbox.folder.bytes("nas.xml")
        == Fixtures.bytes("migrations/migrate-gmail/after.xml")
    )
    #expect(
      try sandbox.folder.bytes("broken.xml")
        == Fixtures.bytes("refused/not-well-formed/truncated.xml")
    )
  }

  @Test func `where everything is skipped standard error says so`() throws {
    #expect(try sandbox.run("plan", "unknown.xml").errors.contains("no profile knows"))
    #expect(try sandbox.run("plan", "unknown.xml", "done.ini").errors.isEmpty)
  }
}
