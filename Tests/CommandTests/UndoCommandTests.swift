import HostFiles
import SystemPackage
import TestSupport
import Testing

@Suite struct UndoCommandTests {
  private let sandbox: Sandbox
  private let originals: [String: [UInt8]]
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    let sandbox = try Sandbox()
    let folder = sandbox.folder
    try folder.copyFixture("fleet/utrecht", to: "a")
    try folder.copyFixture("fleet/osaka", to: "b")
    originals = try folder.tree("a").merging(folder.tree("b")) { $1 }
    self.sandbox = sandbox
  }

  private func current() throws -> [String: [UInt8]] {
    try folder.tree("a").merging(folder.tree("b")) { $1 }
  }

  @Test func `every byte comes back`() throws {
    #expect(try sandbox.run("apply", "a", "b").status == 0)
    #expect(try current() != originals)
    let undo = try sandbox.run("undo")
    #expect(undo.status == 0)
    #expect(undo.text.contains("4 files put back, 0 already as before, 0 refused, 0 failed"))
    #expect(try current() == originals)
  }

  @Test func `a run together with files shows the usage of undo`() throws {
    let result = try sandbox.run("undo", "1", "7.xml")
    #expect(result.status == 64)
    #expect(result.errors.contains("Name one run, or files."))
    #expect(result.errors.contains("Usage: mailmend undo"))
  }

  @Test func `the newest run that stands is taken back`() throws {
    _ = try sandbox.run("apply", "a")
    let afterFirst = try current()
    _ = try sandbox.run("apply", "b")
    // It changes nothing, so it is passed over.
    _ = try sandbox.run("apply", "a", "b")
    _ = try sandbox.run("undo")
    #expect(try current() == afterFirst)
    _ = try sandbox.run("undo")
    #expect(try current() == originals)
    let third = try sandbox.run("undo")
    #expect(third.status == 0)
    #expect(third.errors.contains("nothing to take back"))
  }

  @Test func `a run is taken back by its number`() throws {
    _ = try sandbox.run("apply", "a")
    _ = try sandbox.run("apply", "b")
    #expect(try sandbox.run("undo", "1").status == 0)
    let osaka = try folder.tree("b")
    #expect(try folder.tree("a").allSatisfy { originals[$0] == $1 })
    #expect(!osaka.allSatisfy { originals[$0] == $1 })
  }

  @Test func `an undo is taken back only by its number`() throws {
    _ = try sandbox.run("apply", "a")
    let applied = try current()
    _ = try sandbox.run("undo")
    _ = try sandbox.run("undo")
    #expect(try current() == originals)
    let history = try sandbox.run("history", "--format", "json").json()
    #expect(history[1]["kind"] == "undo")
    #expect(try sandbox.run("undo", "2").status == 0)
    #expect(try current() == applied)
    // So the first run stands again.
    #expect(try sandbox.run("undo").status == 0)
    #expect(try current() == originals)
  }

  @Test func `a file that somebody changed is refused and does not stop the rest`() throws {
    _ = try sandbox.run("apply", "a")
    _ = try sandbox.run("apply", "b")
    try folder.write("mine", to: "b/nas-osa-01.xml")
    let undo = try sandbox.run("undo", "--format", "json")
    #expect(undo.status == 1)
    let refused = try undo.json()["files"].elements.filter { $0["status"] == "refused" }
    #expect(refused.count == 1)
    #expect(refused[0]["path"].text == folder.path("b/nas-osa-01.xml").string)
    #expect(refused[0]["error"]["code"] == "changed-since")
    #expect(try folder.bytes("b/nas-osa-01.xml") == Array("mine".utf8))
    #expect(try folder.bytes("b/nas-osa-02.ini") == originals["nas-osa-02.ini"])
    // The next one goes one run further back.
    #expect(try sandbox.run("undo").status == 0)
    #expect(try folder.tree("a").allSatisfy { originals[$0] == $1 })
  }

  @Test func `a file that is as it was counts as restored`() throws {
    _ = try sandbox.run("apply", "a")
    try folder.write(try #require(originals["nas-utr-02.xml"]), to: "a/nas-utr-02.xml")
    let undo = try sandbox.run("undo", "--format", "json")
    #expect(undo.status == 0)
    #expect(try undo.json()["summary"]["unchanged"] == 1)
    #expect(try current() == originals)
  }

  @Test func `a deleted file is written again`() throws {
    try folder.setPermissions(0o600, of: "a/nas-utr-02.xml")
    _ = try sandbox.run("apply", "a")
    try folder.remove("a/nas-utr-02.xml")
    #expect(try sandbox.run("undo").status == 0)
    #expect(try folder.bytes("a/nas-utr-02.xml") == originals["nas-utr-02.xml"])
    #expect(try folder.info("a/nas-utr-02.xml").mode == 0o600)
  }

  @Test func `files are taken back by their paths`() throws {
    _ = try sandbox.run("apply", "a", "b")
    let undo = try sandbox.run("undo", "a/nas-utr-02.xml", "b/nas-osa-01.xml")
    #expect(undo.status == 0)
    let names = try current().filter { originals[$0] == $1 }.keys.sorted()
    #expect(
      names == ["mega-osa-01.xml", "nas-osa-01.xml", "nas-utr-02.xml", "nas-utr-03.xml"]
    )
    // The rest of the run is still there to be taken back.
    #expect(try sandbox.run("undo").status == 0)
    #expect(try current() == originals)
  }

  @Test func `a deleted file is taken back by its path`() throws {
    _ = try sandbox.run("apply", "a")
    try folder.remove("a/nas-utr-02.xml")
    #expect(try sandbox.run("undo", "a/nas-utr-02.xml").status == 0)
    #expect(try folder.bytes("a/nas-utr-02.xml") == originals["nas-utr-02.xml"])
  }

  @Test func `a file that no run changed is named`() throws {
    _ = try sandbox.run("apply", "a")
    let undo = try sandbox.run("undo", "--format", "json", "a/nas-utr-03.xml", "a/nas-utr-02.xml")
    #expect(undo.status == 1)
    let files = try undo.json()["files"]
    #expect(files[0]["error"]["code"] == "unknown-file")
    #expect(files[1]["status"] == "changed")
  }

  @Test func `a run that is not there is wrong usage`() throws {
    _ = try sandbox.run("apply", "a")
    let undo = try sandbox.run("undo", "7")
    #expect(undo.status == 64)
    #expect(undo.errors.contains("no run 7"))
  }
}
