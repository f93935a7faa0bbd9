import Ledger
import SystemPackage
import TestSupport
import Testing

@Suite struct TodoTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try folder.ledger()
  }

  @Test func `equal items of two files are one`() throws {
    try ledger.recordRun([], encounters: [outstanding("/a"), outstanding("/b")])
    #expect(try ledger.todo().count == 1)
  }

  @Test func `items that differ in anything are several`() throws {
    try ledger.recordRun(
      [],
      encounters: [
        outstanding("/a"), outstanding("/a", device: "nas-2"),
        outstanding("/a", provider: "Outlook.com"), outstanding("/a", address: "b@example.com"),
        outstanding("/a", action: "decide"),
      ]
    )
    #expect(try ledger.todo().count == 5)
  }

  @Test func `the newest steps are kept`() throws {
    try ledger.recordRun([], encounters: [outstanding("/a", steps: ["old"])])
    try ledger.recordRun([], encounters: [outstanding("/a", steps: ["new", "two\nlines"])])
    #expect(try ledger.todo().map(\.steps) == [["new", "two\nlines"]])
  }

  @Test func `the steps of a migration are not replaced by those of a later run`() throws {
    try ledger.recordRun([], encounters: [outstanding("/a", steps: ["of the migration"])])
    try ledger.recordRun(
      [],
      encounters: [outstanding("/a", steps: ["sign in"], isOfMigration: false)]
    )
    #expect(try ledger.todo().map(\.steps) == [["of the migration"]])
  }

  @Test func `a tick stays`() throws {
    try ledger.recordRun([], encounters: [outstanding("/a")])
    let (ticked, unmatched) = try ledger.tick([.all], at: 500)
    #expect(ticked.count == 1)
    #expect(unmatched.isEmpty)
    try ledger.recordRun([], encounters: [outstanding("/a")])
    #expect(try ledger.todo().isEmpty)
    #expect(try ledger.todo(includingDone: true).map(\.doneAt) == [500])
  }

  @Test func `what is ticked already is not ticked again`() throws {
    try ledger.recordRun([], encounters: [outstanding("/a")])
    _ = try ledger.tick([.all], at: 500)
    let (ticked, unmatched) = try ledger.tick([.text("nas-1")], at: 600)
    #expect(ticked.isEmpty)
    #expect(unmatched.isEmpty)
    #expect(try ledger.todo(includingDone: true).map(\.doneAt) == [500])
  }

  @Test func `an account that works ticks its items`() throws {
    try ledger.recordRun([], encounters: [outstanding("/a"), outstanding("/a", device: "nas-2")])
    let mailbox = Mailbox(device: "nas-1", provider: "Gmail", address: "a@example.com")
    try ledger.recordRun([], encounters: [Encounter(path: "/a", mailbox: mailbox, kind: .settled)])
    #expect(try ledger.todo().map(\.mailbox.device) == ["nas-2"])
  }

  @Test func `a file that no longer works opens its items again`() throws {
    try ledger.recordRun([], encounters: [outstanding("/a")])
    let mailbox = Mailbox(device: "nas-1", provider: "Gmail", address: "a@example.com")
    try ledger.recordRun([], encounters: [Encounter(path: "/b", mailbox: mailbox, kind: .settled)])
    // An older export of the device, which may well be out of date.
    try ledger.recordRun([], encounters: [outstanding("/a")])
    #expect(try ledger.todo().isEmpty)
    try ledger.recordRun([], encounters: [outstanding("/b")])
    #expect(try ledger.todo().count == 1)
    _ = try ledger.tick([.all], at: 500)
    try ledger.recordRun([], encounters: [outstanding("/b")])
    #expect(try ledger.todo().isEmpty)
  }

  @Test func `what is done again after an undo is open`() throws {
    let run = try ledger.recordRun([.sample("/a")], encounters: [outstanding("/a")])
    _ = try ledger.tick([.all], at: 500)
    try ledger.takeBack(run)
    try ledger.recordRun([.sample("/a")], encounters: [outstanding("/a")])
    #expect(try ledger.todo().count == 1)
  }

  @Test(arguments: [
    ("1", 1), ("nas-1", 2), ("NAS-2", 1), ("A@Example.com", 2), ("b@example.com", 1), ("9", 0),
    ("nas", 0), ("01", 1),
  ])
  func `a selector means a number a device or a mailbox`(_ selector: String, _ count: Int) throws {
    try ledger.recordRun(
      [],
      encounters: [
        outstanding("/a"), outstanding("/a", address: "b@example.com"),
        outstanding("/b", device: "nas-2"),
      ]
    )
    let (ticked, unmatched) = try ledger.tick([.text(selector)], at: 500)
    #expect(ticked.count == count)
    #expect(unmatched == (count == 0 ? [selector] : []))
  }

  @Test func `an undo withdraws what its run added`() throws {
    let run = try ledger.recordRun([.sample("/a")], encounters: [outstanding("/a")])
    try ledger.takeBack(run)
    #expect(try ledger.todo().isEmpty)
  }

  @Test func `what another run met too stays`() throws {
    try ledger.recordRun([], encounters: [outstanding("/a")])
    let run = try ledger.recordRun([.sample("/a")], encounters: [outstanding("/a")])
    try ledger.takeBack(run)
    #expect(try ledger.todo().count == 1)
  }

  @Test func `what a later run met in the same file is withdrawn with it`() throws {
    let run = try ledger.recordRun([.sample("/a")], encounters: [outstanding("/a")])
    try ledger.recordRun(
      [], encounters: [outstanding("/a"), outstanding("/b", device: "nas-2")])
    let undo = try ledger.takeBack(run)
    #expect(try ledger.todo().map(\.mailbox.device) == ["nas-2"])
    try ledger.takeBack(undo)
    #expect(try ledger.todo().count == 2)
  }

  @Test func `what is to do for a file that was left stays`() throws {
    let run = try ledger.recordRun([.sample("/a")], encounters: [outstanding("/a")])
    let undo = try ledger.recordRun([], kind: .undo)
    try ledger.recordUndo(undo, of: [], wholeRuns: [run])
    #expect(try ledger.todo().count == 1)
  }

  @Test func `an undo of one file withdraws only what was met there`() throws {
    let run = try ledger.recordRun(
      [.sample("/a"), .sample("/b")],
      encounters: [outstanding("/a"), outstanding("/b", device: "nas-2")]
    )
    let undo = try ledger.recordRun([.sample("/a")], kind: .undo)
    try ledger.recordUndo(undo, of: [ledger.changes(of: run)[0]], wholeRuns: [])
    #expect(try ledger.todo().map(\.mailbox.device) == ["nas-2"])
  }

  @Test func `what is taken back twice is there again`() throws {
    let run = try ledger.recordRun([.sample("/a")], encounters: [outstanding("/a")])
    let undo = try ledger.takeBack(run)
    try ledger.takeBack(undo)
    #expect(try ledger.todo().count == 1)
  }

  @Test func `a change that was not made leaves nothing to do`() throws {
    let run = try ledger.beginRun(.apply, at: 100)
    let numbers = try ledger.prepare(
      [.sample("/a"), .sample("/b")],
      encounters: [outstanding("/a"), outstanding("/b", device: "nas-2")],
      run: run,
      at: 100
    )
    try ledger.settle(confirmed: [numbers[1]], discarded: [numbers[0]])
    #expect(try ledger.todo().map(\.mailbox.device) == ["nas-2"])
  }

  private func outstanding(
    _ path: FilePath,
    device: String = "nas-1",
    provider: String = "Gmail",
    address: String = "a@example.com",
    action: String = "authorize",
    steps: [String] = ["step"],
    isOfMigration: Bool = true
  ) -> Encounter {
    Encounter(
      path: path,
      mailbox: Mailbox(device: device, provider: provider, address: address),
      kind: .outstanding(action: action, steps: steps, isOfMigration: isOfMigration)
    )
  }
}
