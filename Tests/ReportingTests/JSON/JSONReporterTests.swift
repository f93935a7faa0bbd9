import ConfigText
import Foundation
import Migration
import Reporting
import TestSupport
import Testing

@Suite struct JSONReporterTests {
  @Test func `a run without files is JSON too`() throws {
    let json = try parsed(OutputFormat.json.bytes(of: [], mode: .undo))
    #expect(json["mode"] == "undo")
    #expect(json["files"] == [])
    #expect(json["summary"]["files"] == 0)
  }

  @Test func `a changed file has every member`() throws {
    let file = try json(of: .sample(withDiff: true))
    #expect(
      file.names == [
        "path", "status", "profile", "encoding", "device", "accounts", "relinks", "findings",
        "sha256", "diff",
      ]
    )
    #expect(file["sha256"].names == ["before", "after"])
    #expect(
      file["accounts"][0].names == [
        "id", "provider", "server", "mailbox", "status", "verdict", "reasons", "becomes", "rules",
        "action", "steps",
      ]
    )
    #expect(file["relinks"][0].names == ["rule", "pair", "from", "to", "change"])
    #expect(file["findings"][0].names == ["code", "severity", "message", "line", "column"])
  }

  @Test func `a refused file has its error with the place`() throws {
    let error = Refusal(code: "a-code", message: "a \"message\"", place: Place(line: 4, column: 9))
    let file = try json(of: FileReport(path: "a.xml", status: .refused, error: error))
    let expected: JSONValue = [
      "path": "a.xml", "status": "refused",
      "error": ["code": "a-code", "message": "a \"message\"", "line": 4, "column": 9],
    ]
    #expect(file == expected)
  }

  @Test func `a skipped file has nothing else`() throws {
    let file = try json(of: FileReport(path: "a.xml", status: .skipped))
    #expect(file == ["path": "a.xml", "status": "skipped"])
  }

  @Test func `control characters of a document are escaped`() throws {
    let name = "bell\u{7}escape\u{1B}[31m\u{7F}"
    let bytes = OutputFormat.json.bytes(of: [try .sample(rule: name)], mode: .plan)
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    #expect(try parsed(bytes)["files"][0]["relinks"][0]["rule"]["name"].text == name)
  }

  @Test func `every line of NDJSON is a file`() throws {
    let reports = try [
      FileReport.sample(rule: "two\u{B}lines"), FileReport(path: "a\nb", status: .skipped),
    ]
    let lines = OutputFormat.ndjson.bytes(of: reports, mode: .plan)
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.count == 3)
    #expect(lines[2].isEmpty)
    #expect(try parsed(Array(lines[1]))["path"] == "a\nb")
  }

  private func json(of file: FileReport) throws -> JSONValue {
    try parsed(OutputFormat.json.bytes(of: [file], mode: .plan))["files"][0]
  }

  private func parsed(_ bytes: [UInt8]) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }
}
