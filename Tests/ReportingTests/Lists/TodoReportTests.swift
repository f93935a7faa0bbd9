import Foundation
import Ledger
import SystemPackage
import TestSupport
import Testing

@testable import Reporting

@Suite struct TodoReportTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

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

  @Test func textGroupsByDevice() throws {
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

  @Test func whatADocumentCalledItsDeviceIsSpelledOut() throws {
    let text = try text(items(device: "nas\u{1B}[31m\n", address: "a\u{7}@example.com"))
    #expect(text.hasPrefix(#"nas\u{1B}[31m\u{A}"#))
    #expect(text.contains(#"a\u{7}@example.com"#))
  }

  @Test func anAccountWithoutAMailboxIsNamedSo() throws {
    #expect(try text(items(address: "")).contains("1. account without a mailbox (Gmail): sign in"))
  }

  @Test func stepsAreOneCellAndOneArray() throws {
    let items = try items()
    let csv = String(
      decoding: TodoReport.list(items, format: .csv, style: TextStyle(usesColour: false)),
      as: UTF8.self
    )
    #expect(csv.contains(",\"If it was put back:\nSign in, \"\"now\"\".\nIf not:\nAdd it.\"\r\n"))
    let json = TodoReport.list(items, format: .json, style: TextStyle(usesColour: false))
    let parsed = try JSONDecoder().decode(JSONValue.self, from: Data(json))
    #expect(parsed[0]["steps"].elements.count == 4)
    #expect(parsed[0]["done"] == .null)
  }

  @Test func whatIsTickedSaysWhen() throws {
    _ = try items()
    let (ticked, _) = try ledger.tick([.all], at: 86_400)
    #expect(
      String(decoding: TodoReport.ticked(ticked, format: .text), as: UTF8.self)
        == "ticked off: 1. a@example.com (Gmail): sign in\n1 item ticked off\n"
    )
    let done = try text(ledger.todo(includingDone: true))
    #expect(done.contains("sign in, done 1970-01-02T00:00:00Z\n"))
  }

  private func text(_ items: [TodoItem]) throws -> String {
    String(
      decoding: TodoReport.list(items, format: .text, style: TextStyle(usesColour: false)),
      as: UTF8.self
    )
  }
}
