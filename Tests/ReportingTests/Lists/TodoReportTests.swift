import Foundation
import Ledger
import Migration
import SystemPackage
import TestSupport
import Testing

@testable import Reporting

@Suite struct TodoReportTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger
  private let english = Translation.of(.english)

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(at: folder.path("ledger.sqlite"), access: .creating)
  }

  private func items(
    device: String = "nas-01",
    address: String = "a@example.com"
  ) throws -> [TodoItem] {
    let run = try ledger.beginRun(.apply, at: 0)
    let encounter = Encounter(
      path: "/a",
      mailbox: Mailbox(device: device, provider: "Gmail", address: address),
      kind: .outstanding(
        action: "authorize",
        steps: ["If it was put back:", "Sign in, \"now\".", "If not:", "Add it."],
        isOfMigration: true
      )
    )
    _ = try ledger.prepare([], encounters: [encounter], run: run, at: 0)
    return try ledger.todo()
  }

  @Test func `text groups by device`() throws {
    #expect(
      try text(items())
        == """
        nas-01
          1. a@example.com (Gmail): sign in
            If it was put back:
              1. Sign in, "now".
            If not:
              1. Add it.

        """
    )
  }

  @Test func `what a document called its device is spelled out`() throws {
    let text = try text(items(device: "nas\u{1B}[31m\n", address: "a\u{7}@example.com"))
    #expect(text.hasPrefix(#"nas\u{1B}[31m\u{A}"#))
    #expect(text.contains(#"a\u{7}@example.com"#))
  }

  @Test func `an account without a mailbox is named so`() throws {
    #expect(try text(items(address: "")).contains("1. account without a mailbox (Gmail): sign in"))
  }

  @Test func `steps are one cell and one array`() throws {
    let items = try items()
    let csv = String(
      decoding: TodoReport(.csv, english).list(items),
      as: UTF8.self
    )
    #expect(csv.contains(",\"If it was put back:\nSign in, \"\"now\"\".\nIf not:\nAdd it.\"\r\n"))
    let json = TodoReport(.json, english).list(items)
    let parsed = try JSONDecoder().decode(JSONValue.self, from: Data(json))
    #expect(parsed[0]["steps"].elements.count == 4)
    #expect(parsed[0]["headings"] == .array([.number(1), .number(3)]))
    #expect(parsed[0]["done"] == .null)
  }

  @Test func `what is ticked says when`() throws {
    _ = try items()
    let (ticked, _) = try ledger.tick([.all], at: 86_400)
    #expect(
      String(decoding: TodoReport(.text, english).ticked(ticked), as: UTF8.self)
        == "ticked off: 1. a@example.com (Gmail): sign in\n1 item ticked off\n"
    )
    let done = try text(ledger.todo(includingDone: true))
    #expect(done.contains("sign in, done 1970-01-02T00:00:00Z\n"))
  }

  @Test func `items stand under what they are grouped by`() throws {
    _ = try items()
    _ = try items(device: "nas-02")
    let all = try items(address: "b@example.com")
    let byMailbox = String(
      decoding: TodoReport(.text, grouping: .mailbox, english).list(all), as: UTF8.self)
    let headings = byMailbox.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(headings == ["a@example.com", "b@example.com"])
    #expect(byMailbox.contains("  2. nas-02 (Gmail): sign in\n"))
    let byProvider = String(
      decoding: TodoReport(.text, grouping: .provider, english).list(all), as: UTF8.self)
    #expect(byProvider.hasPrefix("Gmail\n  1. a@example.com on nas-01: sign in\n"))
  }

  @Test func `who and by when stands in the line`() throws {
    let item = try items()[0]
    let day = try #require(CalendarDate("2026-12-01"))
    try ledger.change([TodoChange(item: item.id, assignee: "Anna", dueOn: .on(day))])
    #expect(try text(ledger.todo()).contains("sign in, for Anna, due 2026-12-01\n"))
    let later = TodoReport(.text, today: CalendarDate("2026-12-02"), english)
    let overdue = String(decoding: later.list(try ledger.todo()), as: UTF8.self)
    #expect(overdue.contains("sign in, for Anna, overdue since 2026-12-01\n"))
  }

  @Test func `steps are read in the language of the reader`() throws {
    let run = try ledger.beginRun(.apply, at: 0)
    let steps = try FileReport.sample().accounts[0].steps
    let encounter = Encounter(
      path: "/a",
      mailbox: Mailbox(device: "nas-01", provider: "Gmail", address: "a@example.com"),
      kind: .outstanding(action: "authorize", steps: steps.map(\.coded), isOfMigration: true)
    )
    _ = try ledger.prepare([], encounters: [encounter], run: run, at: 0)
    for language in Language.allCases {
      let translation = Translation.of(language)
      let text = String(
        decoding: TodoReport(.text, translation).list(try ledger.todo()),
        as: UTF8.self
      )
      for step in steps { #expect(text.contains(translation.text(step))) }
    }
  }

  private func text(_ items: [TodoItem]) throws -> String {
    String(
      decoding: TodoReport(.text, english).list(items),
      as: UTF8.self
    )
  }
}
