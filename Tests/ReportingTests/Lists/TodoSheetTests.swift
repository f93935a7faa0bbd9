import Foundation
import Ledger
import SystemPackage
import TestSupport
import Testing

@testable import Reporting

@Suite struct TodoSheetTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger
  private let items: [TodoItem]

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(at: folder.path("ledger.sqlite"), access: .creating)
    let run = try ledger.beginRun(.apply, at: 0)
    let encounters = ["nas-01", "=cmd|x", "'quoted", "nas;4"].map { device in
      Encounter(
        path: "/a",
        mailbox: Mailbox(device: device, provider: "Gmail", address: "a@example.com"),
        kind: .outstanding(action: "authorize", steps: ["Sign in.", "Done."], isOfMigration: true)
      )
    }
    _ = try ledger.prepare([], encounters: encounters, run: run, at: 0)
    items = try ledger.todo()
  }

  private var sheet: String {
    String(decoding: TodoReport(.csv, .of(.english)).list(items), as: UTF8.self)
  }

  private func changes(_ sheet: String, now: Int64 = 500) throws -> [TodoChange] {
    try TodoSheet(Array(sheet.utf8)).changes(in: items, now: now)
  }

  private func mistakes(_ sheet: String) -> [String] {
    do {
      _ = try changes(sheet)
      return []
    } catch let error as TodoSheetError {
      return error.mistakes.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `what was written changes nothing`() throws {
    #expect(sheet.contains(",'=cmd|x,"))
    #expect(try changes(sheet) == [])
    #expect(try changes("\u{FEFF}" + sheet) == [])
    #expect(try changes(sheet.replacing("\r\n", with: "\n")) == [])
  }

  @Test(arguments: [",", ";", "\t"])
  func `every separator is read`(_ separator: String) throws {
    let rows = [
      ["due", "Mailbox", " ACTION ", "Provider", "device", "notes", "assignee"],
      ["2026-12-01", "A@Example.com", "authorize", "Gmail", "'=cmd|x", "-", "'-Anna"],
      ["", "a@example.com", "authorize", "Gmail", "\"nas;4\"", "", "Bob"],
      ["", "", "", "", "", "", ""],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let byDevice = Dictionary(uniqueKeysWithValues: items.map { ($0.mailbox.device, $0.id) })
    let day = try #require(CalendarDate("2026-12-01"))
    let expected = [
      TodoChange(item: try #require(byDevice["=cmd|x"]), assignee: "-Anna", dueOn: .on(day)),
      TodoChange(item: try #require(byDevice["nas;4"]), assignee: "Bob"),
    ]
    #expect(try changes(text) == expected)
    // As Excel names it.
    #expect(try changes("\u{FEFF}sep=\(separator)\r\n" + text) == expected)
  }

  @Test(arguments: [
    ("x", 500), ("YES", 500), ("1970-01-02", 86_400), ("1970-01-02T00:00:05Z", 86_405),
  ])
  func `what is done has a time`(_ text: String, _ time: Int64) throws {
    let sheet =
      "device,provider,mailbox,action,done\nnas-01,Gmail,a@example.com,authorize,\(text)\n"
    #expect(try changes(sheet).map(\.doneAt) == [time])
  }

  @Test(arguments: ["24/11/2026", "11-24-2026", "no", "0", "2026-11-31", "45985"])
  func `what could mean two things is refused`(_ text: String) {
    let sheet =
      "device,provider,mailbox,action,done\nnas-01,Gmail,a@example.com,authorize,\(text)\n"
    let mistakes = mistakes(sheet)
    #expect(mistakes.count == 1)
    #expect(mistakes[0].hasPrefix("line 2, column 38: \"\(text)\" is no date"))
  }

  @Test func `a tick is not taken away`() throws {
    _ = try ledger.tick([.all], at: 7)
    let changes = try TodoSheet(Array(sheet.utf8)).changes(
      in: ledger.todo(includingDone: true), now: 9)
    #expect(changes == [])
  }

  @Test func `every mistake is named`() {
    let sheet = """
      number,device,provider,mailbox,action,due
      1,nas-01,Gmail,a@example.com,authorize,2026-12-01
      1,nas-01,Gmail,a@example.com,authorize,2026-12-01
      ,nas-01,Outlook.com,a@example.com,authorize,2026-12-01
      3,nas;4,Gmail,a@example.com,authorize,
      """
    let mistakes = mistakes(sheet)
    #expect(mistakes.count == 3)
    #expect(mistakes.first?.hasPrefix("line 3, column 1: item") == true)
    #expect(mistakes.last?.hasPrefix("line 5, column 1: the number is \"3\"") == true)
  }

  @Test(arguments: [
    "", "device,provider,mailbox\n", "device,provider,mailbox,action,Device\n",
    "device,provider,mailbox,action\n\"nas", "device,provider,mailbox,action\n\"nas\"x,",
  ])
  func `what is no such sheet is refused`(_ text: String) {
    #expect(mistakes(text).count == 1)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: TodoSheetError.self) { try TodoSheet([0x61, 0xFF]) }
  }
}
