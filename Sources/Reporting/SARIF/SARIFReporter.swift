import ConfigText
import Migration
import NotificationCenter

/// The Static Analysis Results Interchange Format 2.1.0: one result for each finding, each account
/// that changes or waits for a decision, and each file that was left alone for a reason.
struct SARIFReporter: Reporter {
  private let mode: ReportMode
  private let wording: Wording
  private var isFirst = true

  init(_ mode: ReportMode, _ translation: Translation) {
    self.mode = mode
    wording = Wording(translation)
  }

  func begin() -> [UInt8] {
    var tool = JSONWriter()
    tool.object { json in
      json.key("driver")
      json.object { json in
        json.member("name", "mailmend")
        json.key("fullDescription")
        json.object { $0.member("text", TextNotice.line(wording.translation)) }
        json.key("rules")
        json.array(SARIFRule.allCases) { $0.write($1) }
      }
    }
    // Two letters: the schema knows of no scripts.
    let language = wording.translation.language.rawValue.prefix(2)
    return Array(
      """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[
      {"columnKind":"unicodeCodePoints","language":"\(language)","tool":
      """.utf8
    ) + tool.bytes + Array(",\"results\":[".utf8)
  }

  func entry(for file: FileReport) -> [UInt8] {
    var json = JSONWriter()
    for result in results(file) {
      json.nextLine()
      json.write(result, path: file.path)
    }
    return json.drain()
  }

  mutating func report(_ file: FileReport, entry: [UInt8]) -> [UInt8] {
    if entry.isEmpty { return [] }
    defer { isFirst = false }
    return isFirst ? Array(entry.dropFirst()) : entry
  }

  func end(_ summary: Summary) -> [UInt8] {
    var invocations = JSONWriter()
    invocations.array([summary]) { json, summary in
      json.object { $0.member("executionSuccessful", summary.refused + summary.failed == 0) }
    }
    var properties = JSONWriter()
    properties.object { json in
      json.member("mode", mode.rawValue)
      json.key("summary")
      json.write(summary)
    }
    return Array("\n],\"invocations\":".utf8) + invocations.bytes
      + Array(",\"properties\":".utf8) + properties.bytes + Array("}]}\n".utf8)
  }

  private func results(_ file: FileReport) -> [SARIFResult] {
    var results: [SARIFResult] = []
    if let error = file.error {
      let rule: SARIFRule = file.status == .refused ? .refused : .failed
      results.append(
        SARIFResult(
          rule: rule,
          detail: error.code,
          message: wording.message(error),
          place: error.place
        )
      )
    }
    results += file.accounts.filter { $0.verdict != .keep }.map { account in
      let reasons = wording.reasons(account)
      let message =
        wording.translation.text(.accountVerdict, ["account": wording.described(account)])
        + wording.verdict(account) + (reasons.isEmpty ? "" : " (\(reasons))")
      return SARIFResult(rule: .verdict(account.verdict), message: message, place: account.place)
    }
    results += file.findings.map { finding in
      SARIFResult(
        rule: .finding(finding.code),
        message: wording.translation.text(finding.message),
        place: finding.place
      )
    }
    return results
  }
}
