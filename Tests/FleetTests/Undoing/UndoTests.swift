import ConfigText
import Fleet
import HostFiles
import Ledger
import Migration
import SystemPackage
import TestSupport
import Testing

@Suite struct UndoTests {
  private let runner: FleetRunner
  private let original: [UInt8]
  private var folder: TemporaryFolder { runner.folder }

  init() async throws {
    let runner = try FleetRunner()
    try runner.folder.copyFixture("migrations/migrate-gmail/before.xml", to: "in/a.xml")
    try runner.folder.setPermissions(0o640, of: "in/a.xml")
    original = try runner.folder.bytes("in/a.xml")
    self.runner = runner
    _ = try await runner.apply("in")
  }

  @Test func `where nothing was done there is nothing to take back`() throws {
    _ = try runner.undo()
    let undo = Undo(fileSystem: HostFileSystem(), ledger: try runner.ledger())
    #expect(try undo.run(.newest) { _ in } == nil)
  }

  @Test func `bytes and permissions come back`() throws {
    try folder.setPermissions(0o600, of: "in/a.xml")
    #expect(try runner.undo().map(\.status) == [.changed])
    #expect(try folder.tree("in") == ["a.xml": original])
    #expect(try folder.info("in/a.xml").mode == 0o640)
  }

  /// The changes of a run are read some hundred at a time.
  @Test func `a large run comes back the newest first`() async throws {
    let names = (0..<300).map { "many/\($0 + 1000).xml" }
    for name in names { try folder.write(String(decoding: original, as: UTF8.self), to: name) }
    let before = try folder.tree("many")
    #expect(try await runner.apply("many").count { $0.status == .changed } == names.count)
    let reports = try runner.undo()
    #expect(reports.map(\.status) == names.map { _ in .changed })
    #expect(
      reports.compactMap { FilePath($0.path).lastComponent?.string }
        == names.reversed().compactMap { FilePath($0).lastComponent?.string }
    )
    #expect(try folder.tree("many") == before)
  }

  @Test func `what an undo replaced can be put back itself`() throws {
    let applied = try folder.bytes("in/a.xml")
    _ = try runner.undo()
    #expect(try runner.undo(.run(2)).map(\.status) == [.changed])
    #expect(try folder.bytes("in/a.xml") == applied)
  }

  @Test func `two runs over one file are taken back one by one`() async throws {
    let applied = try folder.bytes("in/a.xml")
    // Another account, as if somebody had exported the file again.
    let text = String(decoding: applied, as: UTF8.self).replacing("Gmail", with: "Custom")
      .replacing("<server><![CDATA[]]>", with: "<server><![CDATA[smtp.gmail.com]]>")
    try folder.write(text, to: "in/a.xml")
    #expect(try await runner.apply("in").map(\.status) == [.changed])
    #expect(try runner.undo().map(\.status) == [.changed])
    #expect(try folder.bytes("in/a.xml") == Array(text.utf8))
    // The first run's file is another one by now.
    #expect(try runner.undo().map(\.status) == [.refused])
    #expect(try folder.bytes("in/a.xml") == Array(text.utf8))
  }

  @Test func `a file whose folder is gone is written again`() throws {
    try folder.remove("in")
    #expect(try runner.undo().map(\.status) == [.changed])
    #expect(try folder.tree("in") == ["a.xml": original])
  }

  @Test(arguments: ["a link", "a folder"])
  func `what somebody put in the files place is left`(_ kind: String) throws {
    let applied = try folder.bytes("in/a.xml")
    try folder.remove("in/a.xml")
    if kind == "a link" {
      _ = try folder.write(applied, to: "kept.xml")
      try folder.makeSymbolicLink("in/a.xml", to: "../kept.xml")
    } else {
      _ = try folder.write("text", to: "in/a.xml/b.txt")
    }
    let reports = try runner.undo()
    #expect(reports.map(\.status) == [.refused])
    #expect(reports[0].error?.code == "changed-since")
    let undo = Undo(fileSystem: HostFileSystem(), ledger: try runner.ledger())
    #expect(try undo.run(.newest) { _ in } == nil)
  }

  /// Only who names no run goes on to the one before.
  @Test func `a run that is named stands where a file was left`() throws {
    let applied = try folder.bytes("in/a.xml")
    _ = try folder.write(applied + [0x0A], to: "in/a.xml")
    #expect(try runner.undo(.run(1)).map(\.status) == [.refused])
    #expect(try runner.ledger().run(1).undoneBy == nil)
    _ = try folder.write(applied, to: "in/a.xml")
    #expect(try runner.undo().map(\.status) == [.changed])
  }

  @Test func `a forgotten original is a failure`() throws {
    _ = try runner.ledger().forgetOriginals(of: 1)
    let reports = try runner.undo()
    #expect(reports.map(\.status) == [.failed])
    #expect(reports[0].error?.code == "forgotten")
  }

  @Test func `a file that is named twice is restored once`() throws {
    let path = folder.path("in/a.xml")
    let reports = try runner.undo(.files([path, path]))
    #expect(reports.first?.status == .changed)
    #expect(try folder.bytes("in/a.xml") == original)
    #expect(try runner.ledger().run(1).undoneBy == 2)
  }

  @Test func `a run that is not there is an error`() {
    #expect(throws: LedgerError.unknownRun(9)) { try runner.undo(.run(9)) }
  }
}
