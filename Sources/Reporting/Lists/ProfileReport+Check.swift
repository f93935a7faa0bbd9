import ConfigText
import Migration
import NotificationCenter
public import Profiles

extension ProfileReport {
  /// What a profile finds in exports and what it does not.
  public static func check(
    _ profile: Profile,
    _ results: [Result],
    format: ListFormat,
    style: TextStyle
  ) -> [UInt8] {
    switch format {
    case .text:
      var lines = [
        "profile \(PrintableText.escaped(profile.name)) (\(profile.format)) has no mistake"
      ]
      if !profile.declares(.secret) { lines.append(style.marked(missingSecret, .attention)) }
      for result in results { lines += [""] + textLines(result, style) }
      return Array(lines.map { $0 + "\n" }.joined().utf8)
    case .csv:
      return CSVRow.bytes(["path", "part", "selector", "found", "of", "line", "column", "values"])
        + results.flatMap { result in
          (result.check?.coverage ?? []).flatMap { coverage in
            CSVRow.bytes([
              result.path, coverage.part, coverage.selector ?? "", String(coverage.found),
              coverage.total.map(String.init) ?? "", coverage.place.map { String($0.line) } ?? "",
              coverage.place.map { String($0.column) } ?? "", values(coverage),
            ])
          }
        }
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("profile", profile.name)
        json.member("format", profile.format)
        json.key("exports")
        json.array(results) { $0.write($1) }
      }
      json.newLine()
      return json.bytes
    case .ndjson:
      return JSONWriter.list(results, isOneArray: false) { $0.write($1) }
    }
  }

  // MARK: Text

  private static let missingSecret =
    "warning: accounts.fields names no secret, so a migrated account keeps its password; "
    + "name the field if the documents hold one"

  private static let partWidth = 30

  private static func textLines(_ result: Result, _ style: TextStyle) -> [String] {
    var lines = [
      style.marked(PrintableText.escaped(result.path), .strong) + "  " + headline(result, style)
    ]
    for coverage in result.check?.coverage ?? [] {
      lines.append("  " + line(coverage, style))
    }
    for warning in result.check?.warnings ?? [] {
      let place = warning.place.map { "\($0): " } ?? ""
      let text = PrintableText.escaped("warning: \(place)\(warning.message)")
      lines.append("  " + style.marked(text, .attention))
    }
    lines += remarks(result).map { "  " + $0 }
    return lines
  }

  private static func headline(_ result: Result, _ style: TextStyle) -> String {
    if result.check?.isDetected == false {
      return style.marked("the profile does not know it", .bad)
        + ": nothing that detect names is there"
    }
    if let refusal = result.refusal {
      let place = refusal.place.map { "\($0): " } ?? ""
      return style.marked("refused", .bad)
        + ": \(place)\(PrintableText.escaped(refusal.message)) [\(refusal.code)]"
    }
    return style.marked("read", .good)
  }

  private static func line(_ coverage: Coverage, _ style: TextStyle) -> String {
    let part =
      coverage.part + String(repeating: " ", count: max(1, partWidth - coverage.part.count))
    guard let selector = coverage.selector else {
      return style.marked("\(part)not in the profile", .faint)
    }
    var text = part
    if let total = coverage.total {
      text += "\(coverage.found) of \(total)"
    } else {
      text += coverage.found == 0 ? "not found" : "\(coverage.found) found"
    }
    if let place = coverage.place { text += ", first in line \(place.line)" }
    let values = values(coverage)
    if !values.isEmpty { text += ": \(PrintableText.escaped(values))" }
    text += "  (\(PrintableText.escaped(selector)))"
    return coverage.isMissing ? style.marked(text, .attention) : text
  }

  /// The texts of a field, with what they mean.
  private static func values(_ coverage: Coverage) -> String {
    coverage.values.map { value in
      let meaning =
        value.isKnown
        ? (value.meaning == value.text ? "" : " = \(value.meaning)") : " (unknown)"
      return "\(value.text)\(meaning) x\(value.count)"
    }
    .joined(separator: ", ")
  }

  /// What is left to fill in, and what a migration would do.
  private static func remarks(_ result: Result) -> [String] {
    let coverage = result.check?.coverage ?? []
    var remarks: [String] = []
    let missing = coverage.filter(\.isMissing).map(\.part)
    if !missing.isEmpty { remarks.append("found nowhere: " + missing.joined(separator: ", ")) }
    let partial = coverage.filter { $0.found > 0 && $0.found < $0.total ?? 0 }
      .map { "\($0.part) (\($0.found) of \($0.total ?? 0))" }
    if !partial.isEmpty {
      remarks.append("not in every record: " + partial.joined(separator: ", "))
    }
    let unknown = coverage.filter { $0.values.contains { !$0.isKnown } }.map(\.part)
    if !unknown.isEmpty {
      remarks.append(
        "texts that the program does not know, unless `dialect` says what they mean: "
          + unknown.joined(separator: ", ")
      )
    }
    guard let report = result.report else { return remarks }
    let dangling = report.findings.filter { $0.code == .danglingSender }.count
    if dangling > 0 { remarks.append("senders that name no account: \(dangling)") }
    func count(_ verdict: Verdict) -> Int { report.accounts.filter { $0.verdict == verdict }.count }
    remarks.append(
      "plan: \(report.status == .changed ? "would change" : "nothing to change"), "
        + Verdict.allCases.map { "\($0.rawValue) \(count($0))" }.joined(separator: ", ")
    )
    guard let insertions = result.insertions else { return remarks }
    return remarks
      + [
        remark("apply --stage: accounts that can be added", insertions.accounts),
        remark("repair: sender lists that can get a sender", insertions.lists),
      ].compactMap(\.self)
  }

  private static func remark(_ text: String, _ tally: InsertionCheck.Tally) -> String? {
    guard tally.total > 0 else { return nil }
    let reason =
      tally.reason.map { (tally.possible == 0 ? ": " : "; the first other one: ") + $0 } ?? ""
    return "\(text): \(tally.possible) of \(tally.total)\(reason)"
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ name: StaticString, _ tally: InsertionCheck.Tally) {
    key(name)
    object { json in
      json.member("possible", tally.possible)
      json.member("of", tally.total)
      if let reason = tally.reason { json.member("reason", reason) }
    }
  }

  fileprivate mutating func write(_ result: ProfileReport.Result) {
    object { json in
      json.member("path", result.path)
      json.member("status", result.status)
      if let refusal = result.refusal {
        json.key("error")
        json.object { json in
          json.member("code", refusal.code)
          json.member("message", refusal.message)
          if let place = refusal.place {
            json.member("line", place.line)
            json.member("column", place.column)
          }
        }
      }
      if let insertions = result.insertions {
        json.key("insertions")
        json.object { json in
          json.write("accounts", insertions.accounts)
          json.write("lists", insertions.lists)
        }
      }
      json.key("warnings")
      json.array(result.check?.warnings ?? []) { json, warning in
        json.object { json in
          json.member("message", warning.message)
          if let place = warning.place {
            json.member("line", place.line)
            json.member("column", place.column)
          }
        }
      }
      json.key("coverage")
      json.array(result.check?.coverage ?? []) { $0.write($1) }
    }
  }

  private mutating func write(_ coverage: Coverage) {
    object { json in
      json.member("part", coverage.part)
      json.member("selector", coverage.selector)
      json.member("found", coverage.found)
      if let total = coverage.total { json.member("of", total) }
      if let place = coverage.place {
        json.member("line", place.line)
        json.member("column", place.column)
      }
      json.key("values")
      json.array(coverage.values) { json, value in
        json.object { json in
          json.member("text", value.text)
          json.member("meaning", value.isKnown ? value.meaning : "")
          json.member("count", value.count)
        }
      }
    }
  }
}
