import ConfigText
import Fleet
import HostFiles
import Ledger
import Migration
import SystemPackage
import TestSupport
import Testing

@Suite struct FleetTests {
  private var runner: FleetRunner
  private var folder: TemporaryFolder { runner.folder }

  init() throws {
    runner = try FleetRunner()
    try folder.copyFixture("fleet", to: "fleet")
  }

  @Test mutating func `a dry run reports what a real one does and writes nothing`() async throws {
    let before = try folder.tree("fleet")
    let host = runner.fileSystem
    runner.fileSystem = ReadOnlyFileSystem(host)
    let planned = try await runner.run(["fleet"])
    #expect(try folder.tree("fleet") == before)
    runner.fileSystem = host
    let applied = try await runner.apply("fleet")
    #expect(planned.map(\.status) == applied.map(\.status))
    #expect(planned.map(\.hashAfter) == applied.map(\.hashAfter))
    #expect(try folder.tree("fleet") != before)
  }

  @Test mutating func `the number of jobs changes nothing`() async throws {
    runner.fileSystem = ReadOnlyFileSystem(runner.fileSystem)
    var all: [[String]] = []
    for jobs in [1, 2, 16] {
      runner.options.jobs = jobs
      all.append(try await runner.run(["fleet"]).map(\.path))
    }
    #expect(all[0] == all[1])
    #expect(all[0] == all[2])
  }

  @Test func `hashes are those of the files`() async throws {
    try folder.write("", to: "empty.ini")
    try folder.copyFixture("migrations/migrate-gmail/before.xml", to: "a.xml")
    let reports = try await runner.apply("a.xml", "empty.ini")
    #expect(
      reports[0].hashBefore == "546297d735e80536b19904ecf5d8b8c55c3d3a4df1f098624d14050d06b3fdcd"
    )
    #expect(reports[0].hashAfter?.count == 64)
    #expect(reports[1].status == .skipped)
    #expect(reports[1].hashBefore == nil)
  }

  @Test mutating func `a file over the limit is refused`() async throws {
    runner.options.maximumSize = 1000
    let reports = try await runner.apply("fleet/taipei/nas-tpe-01.xml")
    #expect(reports.map(\.status) == [.refused])
    #expect(reports[0].error?.code == "too-large")
  }

  @Test func `every original is in the ledger`() async throws {
    let before = try folder.tree("fleet")
    let reports = try await runner.apply("fleet")
    let ledger = try runner.ledger()
    let changes = try ledger.changes(of: 1)
    #expect(changes.map(\.path.string) == reports.filter { $0.status == .changed }.map(\.path))
    for change in changes {
      var name = change.path
      _ = name.removePrefix(folder.path("fleet"))
      #expect(try ledger.original(of: change) == before[name.string])
      #expect(change.isConfirmed)
    }
    #expect(try ledger.unsettledChanges().isEmpty)
    #expect(try ledger.run(1).outcome == .completed)
  }

  @Test mutating func `without a ledger originals can be kept beside the files`() async throws {
    runner.options.keepsBackups = true
    try folder.copyFixture("migrations/migrate-gmail/before.xml", to: "in/a.xml")
    try folder.setPermissions(0o640, of: "in/a.xml")
    let original = try folder.bytes("in/a.xml")
    _ = try await runner.run(["in"])
    #expect(try folder.bytes("in/a.xml") != original)
    #expect(try folder.bytes("in/a.xml.mailmend-backup") == original)
    #expect(try folder.info("in/a.xml.mailmend-backup").mode == 0o640)

    // Another original does not take the place of the first one, and the same is kept once.
    let other = original + Array("<!-- another -->".utf8)
    for bytes in [other, original, other] {
      try folder.write(bytes, to: "in/a.xml")
      _ = try await runner.run(["in"])
    }
    #expect(
      try folder.tree("in").filter { $0.key != "a.xml" }
        == ["a.xml.mailmend-backup": original, "a.xml.mailmend-backup-2": other]
    )
  }

  @Test(arguments: [0, 1])
  func `what is left to do is the same for a rewritten file`(_ extraRuns: Int) async throws {
    for _ in 0...extraRuns { _ = try await runner.apply("fleet/taipei") }
    let items = try runner.ledger().todo().map { "\($0.mailbox.device) \($0.action)" }
    #expect(
      items.sorted() == [
        "nas-tpe-01 authorize", "nas-tpe-02 authorize", "nas-tpe-02 decide",
        "nas-tpe-02 reauthorize", "nas-tpe-03 authorize",
      ]
    )
  }

  /// One of a mailbox that works says nothing of another one that does not.
  @Test(arguments: [["expired", "ok"], ["ok", "expired"], ["expired", "expired"]])
  func `one mailbox is one item`(statuses: [String]) async throws {
    let sections = zip(1..., zip(["Gmail", "GMAIL"], statuses)).map { number, account in
      """
      [SMTP Service \(number)]
      Provider = \(account.0)
      Email = A@example.com
      Status = \(account.1)

      """
    }
    _ = try folder.write("[System]\nServer Name = nas\n" + sections.joined(), to: "in/a.ini")
    for _ in 1...2 {
      _ = try await runner.apply("in/a.ini")
      let items = try runner.ledger().todo()
      #expect(items.map(\.mailbox.address) == ["a@example.com"])
      #expect(items.map(\.mailbox.provider) == ["Gmail"])
    }
  }
}
