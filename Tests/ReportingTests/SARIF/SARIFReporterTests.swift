import ConfigText
import Foundation
import Migration
import TestSupport
import Testing

@testable import Reporting

@Suite struct SARIFReporterTests {
  /// The parts of SARIF 2.1.0 that are required, and all that we write; not the whole schema of
  /// OASIS, which allows more.
  private static let path = "Tests/ReportingTests/SARIF/sarif-parts.schema.json"

  @Test(arguments: ["fleet", "migrations", "refused"])
  func `what is written has the required parts`(_ folder: String) async throws {
    let schema = try JSONSchema(at: Self.path)
    let json = try parsed(try await FileReport.fleet(folder))
    #expect(try schema.mistakes(in: json) == [])
    #expect(!json["runs"][0]["results"].elements.isEmpty)
  }

  @Test(arguments: [false, true])
  func `every result points to its rule`(isStaged: Bool) async throws {
    let run = try parsed(try await FileReport.fleet(isStaged: isStaged))["runs"][0]
    let rules = run["tool"]["driver"]["rules"].elements
    #expect(Set(rules.compactMap { $0["id"].text }).count == rules.count)
    for result in run["results"].elements {
      let index = try #require(result["ruleIndex"].number)
      let id = rules[Int(index)]["id"].text
      #expect(result["ruleId"].text?.split(separator: "/").first.map(String.init) == id)
      #expect(result["level"] == rules[Int(index)]["defaultConfiguration"]["level"])
    }
  }

  @Test func `an error has its place`() throws {
    let error = Refusal(code: "a-code", message: "a \"message\"", place: Place(line: 4, column: 9))
    let run = try parsed([FileReport(path: "b c.xml", status: .refused, error: error)])["runs"][0]
    let expected: JSONValue = [
      "ruleId": "refused/a-code", "ruleIndex": .number(Double(SARIFRule.refused.index)),
      "level": "error", "message": ["text": "a \"message\""],
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": "b%20c.xml"],
            "region": ["startLine": 4, "startColumn": 9],
          ]
        ]
      ],
    ]
    #expect(run["results"].elements == [expected])
    #expect(run["columnKind"] == "unicodeCodePoints")
    #expect(run["invocations"][0]["executionSuccessful"] == .bool(false))
  }

  @Test func `an account is pointed at`() throws {
    let run = try parsed([try .sample()])["runs"][0]
    let result = try #require(
      run["results"].elements.first { $0["ruleId"].text == "account-migrate" })
    let region = result["locations"][0]["physicalLocation"]["region"]
    #expect(region["startLine"] == 3)
    #expect(run["invocations"][0]["executionSuccessful"] == .bool(true))
  }

  @Test(arguments: [
    ("a/b.xml", "a/b.xml"), ("a b.xml", "a%20b.xml"), ("a:b", "a%3Ab"), ("100%.xml", "100%25.xml"),
    ("/x/ü.xml", "file:///x/%C3%BC.xml"), ("a\\b#?\"<", "a%5Cb%23%3F%22%3C"), ("地", "%E5%9C%B0"),
  ])
  func `a path is a reference`(_ path: String, _ uri: String) {
    #expect(ArtifactURI.of(path) == uri)
  }

  private func parsed(_ files: [FileReport]) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(ReportFormat.sarif.bytes(of: files)))
  }
}
