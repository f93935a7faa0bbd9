public import ConfigText
public import Migration
public import Profiles

/// What there is to say about profiles.
public enum ProfileReport {
  /// The profiles in the order in which they are tried.
  public static func list(
    _ profiles: [(source: ProfileSource, profile: Profile)],
    format: ListFormat
  ) -> [UInt8] {
    let rows = profiles.enumerated().map { index, known in
      ListRow(
        name: known.profile.name,
        format: known.profile.format,
        rewrite: known.profile.rewrite.rawValue,
        origin: known.source.isBuiltIn ? "built in" : known.source.path,
        isShadowed: profiles[..<index].contains { $0.profile.name == known.profile.name },
        summary: known.profile.summary
      )
    }
    switch format {
    case .text:
      let nameWidth = rows.map(\.name.count).max() ?? 0
      let originWidth = rows.map(\.origin.count).max() ?? 0
      return Array(rows.map { $0.line(nameWidth, originWidth) + "\n" }.joined().utf8)
    case .csv:
      return CSVRow.bytes(["name", "format", "rewrite", "origin", "shadowed", "summary"])
        + rows.flatMap {
          CSVRow.bytes([
            $0.name, $0.format, $0.rewrite, $0.origin, $0.isShadowed ? "yes" : "no", $0.summary,
          ])
        }
    case .json, .ndjson:
      return JSONWriter.list(rows, isOneArray: format == .json) { json, row in
        json.object { json in
          json.member("name", row.name)
          json.member("format", row.format)
          json.member("rewrite", row.rewrite)
          json.member("origin", row.origin)
          json.member("shadowed", row.isShadowed ? "yes" : "no")
          json.member("summary", row.summary)
        }
      }
    }
  }

  private struct ListRow {
    let name: String
    let format: String
    let rewrite: String
    let origin: String
    /// A profile of the same name goes before it.
    let isShadowed: Bool
    let summary: String

    func line(_ nameWidth: Int, _ originWidth: Int) -> String {
      func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
      }
      let remark = isShadowed ? " (not used: one above has its name)" : ""
      return PrintableText.escaped(
        "\(padded(name, nameWidth))  \(format)  \(padded(rewrite, 8))  "
          + "\(padded(origin, originWidth))  \(summary)\(remark)"
      )
    }
  }

  /// What a profile makes of one export.
  public struct Result: Sendable {
    public let path: String
    let check: ProfileCheck?
    let outcome: Migrator.Outcome?
    let refusal: Refusal?

    public init(path: String, check: ProfileCheck, outcome: Migrator.Outcome) {
      self.path = path
      self.check = check
      self.outcome = outcome
      if case .refused(let refusal) = outcome {
        self.refusal = refusal
      } else {
        refusal = check.refusal
      }
    }

    public init(path: String, refusal: Refusal) {
      self.path = path
      check = nil
      outcome = nil
      self.refusal = refusal
    }

    /// Whether the profile knows the document, and it can be read and planned.
    public var isRead: Bool { check?.isDetected == true && refusal == nil }

    /// `read`, `unknown` or `refused`.
    var status: String {
      if check?.isDetected == false { return "unknown" }
      return isRead ? "read" : "refused"
    }

    /// What could be added to the document.
    var insertions: InsertionCheck? {
      guard case .planned(let planned)? = outcome, planned.document.profile.rewrite != .never else {
        return nil
      }
      return InsertionCheck(of: planned.document)
    }

    var report: FileReport? {
      guard case .planned(let document)? = outcome else { return nil }
      return FileReport(path: path, document)
    }
  }
}
