import HostFiles
import SystemPackage
import TestSupport
import Testing

@Suite struct ApplyCommandTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
    try folder.copyFixture("fleet", to: "fleet")
  }

  @Test func `apply does what plan shows`() throws {
    let before = try folder.tree("fleet")
    let plan = try sandbox.run("plan", "--format", "json", "fleet").json()
    let apply = try sandbox.run("apply", "--format", "json", "fleet")
    #expect(apply.status == 1)
    let report = try apply.json()
    #expect(report["mode"] == "apply")
    #expect(report["files"] == plan["files"])
    #expect(report["summary"] == plan["summary"])

    let after = try folder.tree("fleet")
    #expect(before.keys == after.keys)
    let changed = plan["files"].elements.filter { $0["status"] == "changed" }
      .compactMap { $0["path"].text }
    let differing = before.keys.filter { before[$0] != after[$0] }.map { "fleet/" + $0 }
    #expect(differing.sorted() == changed)
  }

  @Test func `a second run changes nothing`() throws {
    _ = try sandbox.run("apply", "fleet")
    let applied = try folder.tree("fleet")
    let second = try sandbox.run("apply", "--format", "json", "fleet").json()
    #expect(second["summary"]["changed"] == 0)
    #expect(second["summary"]["relinked"] == 0)
    #expect(try folder.tree("fleet") == applied)
    #expect(try sandbox.run("plan", "--check", "fleet/taipei").status == 0)
  }

  @Test func `the bytes are those of the case`() throws {
    for name in ["migrate-gmail", "bytes-utf-16-kept", "merge-comments-around-record-stay"] {
      try folder.copyFixture("migrations/\(name)/before.xml", to: "\(name).xml")
      #expect(try sandbox.run("apply", "\(name).xml").status == 0)
      #expect(
        try folder.bytes("\(name).xml") == Fixtures.bytes("migrations/\(name)/after.xml")
      )
    }
  }

  @Test func `a file keeps its permissions and leaves nothing beside`() throws {
    try folder.setPermissions(0o640, of: "fleet/utrecht/nas-utr-02.xml")
    #expect(try sandbox.run("apply", "fleet/utrecht").status == 0)
    #expect(try folder.info("fleet/utrecht/nas-utr-02.xml").mode == 0o640)
    #expect(
      try folder.tree("fleet/utrecht").keys.sorted()
        == ["nas-utr-01.ini", "nas-utr-02.xml", "nas-utr-03.xml"]
    )
  }

  @Test func `a symbolic link stays and its target is rewritten`() throws {
    try folder.makeSymbolicLink("link.xml", to: "fleet/utrecht/nas-utr-02.xml")
    let before = try folder.bytes("fleet/utrecht/nas-utr-02.xml")
    #expect(try sandbox.run("apply", "link.xml").status == 0)
    #expect(try folder.info("link.xml").kind == .symbolicLink)
    let after = try folder.bytes("fleet/utrecht/nas-utr-02.xml")
    #expect(after != before)
    #expect(try sandbox.run("undo", "link.xml").status == 0)
    #expect(try folder.info("link.xml").kind == .symbolicLink)
    #expect(try folder.bytes("fleet/utrecht/nas-utr-02.xml") == before)
  }

  @Test(arguments: ["plan", "apply"])
  func `a file with several names is refused`(_ command: String) throws {
    try folder.makeHardLink("other.xml", to: "fleet/utrecht/nas-utr-02.xml")
    let before = try folder.bytes("other.xml")
    let result = try sandbox.run(command, "--format", "json", "other.xml")
    #expect(result.status == 1)
    let file = try result.json()["files"][0]
    #expect(file["status"] == "refused")
    #expect(file["error"]["code"] == "hard-links")
    #expect(try folder.bytes("other.xml") == before)
  }

  @Test func `a file with several names can be written through`() throws {
    try folder.makeHardLink("other.xml", to: "fleet/utrecht/nas-utr-02.xml")
    let before = try folder.bytes("other.xml")
    #expect(try sandbox.run("apply", "--in-place", "other.xml").status == 0)
    let after = try folder.bytes("other.xml")
    #expect(after != before)
    #expect(try folder.bytes("fleet/utrecht/nas-utr-02.xml") == after)
    #expect(try folder.info("other.xml").linkCount == 2)
    #expect(try sandbox.run("undo").status == 0)
    #expect(try folder.bytes("other.xml") == before)
    #expect(try folder.bytes("fleet/utrecht/nas-utr-02.xml") == before)
    #expect(try folder.info("other.xml").linkCount == 2)
  }

  @Test func `without a ledger the original stays beside the file`() throws {
    let before = try folder.bytes("fleet/utrecht/nas-utr-02.xml")
    let result = try sandbox.run(
      "apply",
      "--no-ledger",
      "fleet/utrecht",
      changingEnvironment: ["TMPDIR": folder.path.string]
    )
    #expect(result.status == 0)
    #expect(!folder.exists("ledger"))
    #expect(try folder.bytes("fleet/utrecht/nas-utr-02.xml") != before)
    #expect(try folder.bytes("fleet/utrecht/nas-utr-02.xml.mailmend-backup") == before)
    #expect(!folder.exists("fleet/utrecht/nas-utr-03.xml.mailmend-backup"))
  }

  @Test func `the ledger can be named in three ways`() throws {
    let file = "fleet/utrecht/nas-utr-02.xml"
    let none: [String: String?] = ["MAILMEND_LEDGER": nil]
    _ = try sandbox.run("apply", file, changingEnvironment: none)
    #expect(folder.exists("home/.local/state/mailmend/ledger.sqlite"))
    let state = folder.path("state").string
    _ = try sandbox.run(
      "apply",
      file,
      changingEnvironment: none.merging(["XDG_STATE_HOME": state]) { $1 }
    )
    #expect(folder.exists("state/mailmend/ledger.sqlite"))
    #expect(!folder.exists("ledger"))
    _ = try sandbox.run("apply", file)
    #expect(folder.exists("ledger/ledger.sqlite"))
    _ = try sandbox.run("apply", "--ledger", "named/l.sqlite", file)
    #expect(folder.exists("named/l.sqlite"))
  }
}
