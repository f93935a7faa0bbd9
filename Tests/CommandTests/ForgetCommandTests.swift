import TestSupport
import Testing

@Suite struct ForgetCommandTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
    try sandbox.folder.copyFixture("fleet/utrecht", to: "a")
    _ = try sandbox.run("apply", "a")
  }

  @Test func `a forgotten run cannot be taken back`() throws {
    let applied = try folder.tree("a")
    let forget = try sandbox.run("forget", "1")
    #expect(forget.status == 0)
    #expect(forget.text == "2 originals of run 1 deleted\n")
    #expect(try sandbox.run("history", "1").text.contains(", original deleted\n"))
    let undo = try sandbox.run("undo", "--format", "json")
    #expect(undo.status == 1)
    let files = try undo.json()["files"].elements
    #expect(files.map { $0["error"]["code"] } == ["forgotten", "forgotten"])
    #expect(try folder.tree("a") == applied)
  }

  @Test func `nothing of an original is left in the ledger`() throws {
    // Small enough that compression would not hide it.
    let marker = "QUtFU0hBUkVEU0VDUkVU"
    try folder.write(Self.export(secret: marker), to: "b/nas.ini")
    _ = try sandbox.run("apply", "b")
    _ = try sandbox.run("forget", "2")
    for (name, bytes) in try folder.tree("ledger") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(marker), "\(name)")
    }
  }

  @Test func `a run that is not there is wrong usage`() throws {
    #expect(try sandbox.run("forget", "7").status == 64)
    #expect(try sandbox.run("forget", "one").status == 64)
  }

  private static func export(secret: String) -> String {
    """
    [SMTP Service 3]
    Provider = Custom
    SMTP Server = smtp.gmail.com
    Email = a@example.com
    enAuthPass = \(secret)

    """
  }
}
