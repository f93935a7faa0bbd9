import Foundation
import Migration
import TestSupport
import Testing

@testable import Reporting

/// That the real outputs follow the schema that is published.
@Suite struct ReportSchemaTests {
  private let schema: JSONSchema

  init() throws {
    schema = try JSONSchema(at: "Documentation/Schemas/report-1.schema.json")
  }

  @Test(arguments: ["fleet", "migrations", "refused", "lossless"], Language.allCases)
  func `JSON follows it`(_ folder: String, _ language: Language) async throws {
    let files = try await FileReport.fleet(folder, withDiff: true)
    let json = try parsed(ReportFormat.json.bytes(of: files, language: language))
    #expect(try schema.mistakes(in: json) == [])
    let lines = ReportFormat.ndjson.bytes(of: files, language: language).split(separator: 0x0A)
    #expect(lines.count == files.count)
    for line in lines {
      #expect(try schema.mistakes(in: try parsed(Array(line)), definition: "file") == [])
    }
  }

  @Test func `it lists every count`() throws {
    let names = Set(Summary().counts.map(\.name.description))
    let json = try parsed(ReportFormat.json.bytes(of: []))
    #expect(json["summary"].names == names)
  }

  @Test(arguments: [
    #"{"path":"a","status":"broken"}"#, #"{"status":"changed"}"#,
    #"{"path":"a","status":"skipped","more":1}"#, #"{"path":1,"status":"skipped"}"#,
    #"{"path":"a","status":"refused","error":{"code":"A code","message":"m"}}"#,
    #"{"path":"a","status":"refused","error":{"code":"a","message":"m","line":0}}"#,
  ])
  func `what is wrong is found`(_ text: String) throws {
    #expect(try schema.mistakes(in: parsed(Array(text.utf8)), definition: "file").count == 1)
  }

  private func parsed(_ bytes: [UInt8]) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }
}
