import Ledger
import Migration
import SystemPackage
import TestSupport
import Testing

@testable import Reporting

@Suite struct TodoFileTests {
  private let items: [TodoItem]

  /// Three items on two NAS, of which one is done and one overdue.
  init() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path("ledger.sqlite"), access: .creating)
    let run = try ledger.beginRun(.apply, at: 0)
    let encounters = [("<b>nas|01</b>", "a"), ("nas-02", "b"), ("nas-02", "c")].map {
      device, name in
      Encounter(
        path: "/a",
        mailbox: Mailbox(device: device, provider: "Gmail", address: "\(name)@example.com"),
        kind: .outstanding(
          action: "authorize",
          steps: ["If it was put back:", "Sign in."],
          isOfMigration: true
        )
      )
    }
    _ = try ledger.prepare([], encounters: encounters, run: run, at: 0)
    let day = try #require(CalendarDate("2026-12-01"))
    try ledger.change([
      TodoChange(item: 2, assignee: "<i>Anna</i>", dueOn: .on(day)),
      TodoChange(item: 3, doneAt: 86_400),
    ])
    items = try ledger.todo(includingDone: true)
  }

  private func text(
    _ format: TodoFileFormat,
    by grouping: TodoGrouping = .nas,
    _ language: Language = .english
  ) -> String {
    let report = TodoReport(
      .text,
      style: TextStyle(usesColour: true),
      grouping: grouping,
      today: CalendarDate("2026-12-02"),
      .of(language)
    )
    return String(decoding: report.file(items, as: format), as: UTF8.self)
  }

  @Test func `the page counts what is left overdue and done`() {
    let page = text(.html)
    for (label, count) in [("outstanding", 2), ("overdue", 1), ("done", 1)] {
      #expect(page.contains("<dt>\(label)</dt><dd>\(count)</dd>"))
    }
    #expect(page.contains("outstanding: 2; done: 1\""))
    #expect(page.matches(of: /<tr data-open>/).count == 2)
    #expect(page.matches(of: /<td class="number"/).count == 3)
    #expect(page.contains("<dd>2026-12-01 <b class=\"error\">overdue</b></dd>"))
    #expect(page.contains("<dd>1970-01-02T00:00:00Z</dd>"))
  }

  @Test func `what is done has no steps`() {
    #expect(text(.html).matches(of: /<label><input type="checkbox"><span>Sign in\./).count == 2)
    #expect(text(.html).matches(of: /<h4>If it was put back:<\/h4>/).count == 2)
  }

  @Test func `every value of the page is escaped`() {
    let page = text(.html)
    #expect(page.contains("&lt;b&gt;nas|01&lt;/b&gt;"))
    #expect(page.contains("&lt;i&gt;Anna&lt;/i&gt;"))
    #expect(!page.contains("<i>"))
    #expect(!page.contains("{{"))
  }

  @Test(arguments: zip(TodoGrouping.allCases, [2, 1, 3]))
  func `each heading has a worksheet`(_ grouping: TodoGrouping, _ count: Int) {
    #expect(text(.html, by: grouping).matches(of: /<section class="sheet"/).count == count)
    #expect(text(.markdown, by: grouping).matches(of: /\n## \S/).count == count)
  }

  @Test func `Markdown ticks what is done`() {
    let lines = text(.markdown).split(separator: "\n")
    #expect(lines.contains("## \\<b\\>nas\\|01\\</b\\>"))
    #expect(lines.contains("- [x] 3. c@example.com (Gmail): sign in, done 1970-01-02T00:00:00Z"))
    #expect(lines.count { $0.hasPrefix("- [ ] ") } == 2)
    #expect(lines.contains("- outstanding: 2"))
    #expect(lines.contains("- overdue: 1"))
  }

  @Test(arguments: Language.allCases)
  func `reports are in their language`(_ language: Language) {
    let translation = Translation.of(language)
    for format in [TodoFileFormat.html, .markdown] {
      let report = text(format, language)
      for word in [Word.todoTitle, .outstandingFigure, .overdue, .authorize] {
        #expect(report.contains(translation.text(word)))
      }
    }
    let page = text(.html, language)
    for word in [Word.allItems, .skipToItems, .itemsByProvider, .assignee, .due, .done, .task] {
      #expect(page.contains(translation.text(word)))
    }
  }

  @Test func `no file has the colours of a terminal`() {
    for format in TodoFileFormat.allCases { #expect(!text(format).contains("\u{1B}")) }
  }
}
