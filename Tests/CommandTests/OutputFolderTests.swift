import TestSupport
import Testing

@Suite struct OutputFolderTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
    try folder.copyFixture("fleet", to: "fleet")
  }

  @Test func `the folder mirrors the tree`() throws {
    let before = try folder.tree("fleet")
    let result = try sandbox.run("apply", "--format", "json", "--output", "out", "fleet")
    #expect(result.status == 1)
    #expect(try folder.tree("fleet") == before)
    let files = try result.json()["files"].elements
    let written = files.filter { $0["status"] == "changed" || $0["status"] == "unchanged" }
      .compactMap { $0["path"].text }
    let out = try folder.tree("out")
    #expect(out.keys.map { "fleet/" + $0 }.sorted() == written)

    // In place the same bytes come out.
    _ = try sandbox.run("apply", "fleet")
    let applied = try folder.tree("fleet")
    for (name, bytes) in out { #expect(applied[name] == bytes, "\(name)") }
  }

  @Test func `a single file goes by its name`() throws {
    _ = try sandbox.run("apply", "--output", "out", "fleet/utrecht/nas-utr-02.xml")
    #expect(try folder.tree("out").keys.sorted() == ["nas-utr-02.xml"])
  }

  @Test func `a file that is not written is in nobody's way`() throws {
    _ = try folder.write("<x/>", to: "other/nas-utr-02.xml")
    let result = try sandbox.run(
      "apply", "--output", "out", "fleet/utrecht/nas-utr-02.xml", "other")
    #expect(result.status == 0)
    #expect(try folder.tree("out").keys.sorted() == ["nas-utr-02.xml"])
  }

  @Test func `the searched folder has its files already`() throws {
    let before = try folder.tree("fleet/utrecht")
    let result = try sandbox.run(
      "apply", "--format", "json", "--output", "fleet/utrecht", "fleet/utrecht")
    #expect(result.status == 1)
    let files = try result.json()["files"].elements
    #expect(files.contains { $0["error"]["code"] == "output-exists" })
    #expect(try folder.tree("fleet/utrecht") == before)
  }

  @Test func `a folder without a name is wrong usage`() throws {
    #expect(try sandbox.run("apply", "--output", "", "fleet").status == 64)
  }

  @Test func `two files on one place fail`() throws {
    try folder.copyFixture("fleet/utrecht/nas-utr-02.xml", to: "other/nas-utr-02.xml")
    let result = try sandbox.run(
      "apply",
      "--format",
      "json",
      "--output",
      "out",
      "fleet/utrecht",
      "other/nas-utr-02.xml"
    )
    #expect(result.status == 1)
    let files = try result.json()["files"].elements
    let contested = files.filter { $0["error"]["code"] == "contested-output" }
    #expect(
      contested.compactMap { $0["path"].text }
        == ["fleet/utrecht/nas-utr-02.xml", "other/nas-utr-02.xml"]
    )
    #expect(contested.allSatisfy { $0["status"] == "failed" })
    #expect(try folder.tree("out").keys.sorted() == ["nas-utr-01.ini", "nas-utr-03.xml"])
  }

  @Test func `a different file that is there stays`() throws {
    try folder.write("mine", to: "out/nas-utr-02.xml")
    let result = try sandbox.run(
      "apply",
      "--format",
      "json",
      "--output",
      "out",
      "fleet/utrecht"
    )
    #expect(result.status == 1)
    let file = try result.json()["files"][1]
    #expect(file["status"] == "failed")
    #expect(file["error"]["code"] == "output-exists")
    #expect(try folder.bytes("out/nas-utr-02.xml") == Array("mine".utf8))
  }

  @Test func `the same run again finds its own files`() throws {
    #expect(try sandbox.run("apply", "--output", "out", "fleet/utrecht").status == 0)
    let out = try folder.tree("out")
    #expect(try sandbox.run("apply", "--output", "out", "fleet/utrecht").status == 0)
    #expect(try folder.tree("out") == out)
  }

  @Test func `a folder inside the tree is not searched`() throws {
    #expect(try sandbox.run("apply", "--output", "fleet/utrecht/out", "fleet/utrecht").status == 0)
    #expect(try sandbox.run("apply", "--output", "fleet/utrecht/out", "fleet/utrecht").status == 0)
    #expect(try folder.tree("fleet/utrecht").count == 6)
  }

  @Test func `undo removes what was written and nothing else`() throws {
    try folder.write("mine", to: "out/keep.txt")
    let before = try folder.tree("fleet")
    _ = try sandbox.run("apply", "--output", "out", "fleet/utrecht")
    #expect(try folder.tree("out").count == 4)
    let undo = try sandbox.run("undo")
    #expect(undo.status == 0)
    #expect(try folder.tree("out") == ["keep.txt": Array("mine".utf8)])
    #expect(try folder.tree("fleet") == before)
  }

  @Test func `undo leaves a written file that somebody changed`() throws {
    _ = try sandbox.run("apply", "--output", "out", "fleet/utrecht")
    try folder.write("mine", to: "out/nas-utr-02.xml")
    let undo = try sandbox.run("undo", "--format", "json")
    #expect(undo.status == 1)
    #expect(try undo.json()["summary"]["refused"] == 1)
    #expect(try folder.tree("out") == ["nas-utr-02.xml": Array("mine".utf8)])
  }
}
