public import Ledger

/// What a merge brought into a ledger, for each of the others.
public enum MergeReport {
  /// What came from one ledger.
  public struct Entry: Sendable {
    public let ledger: String
    public let result: MergeResult

    public init(ledger: String, result: MergeResult) {
      self.ledger = ledger
      self.result = result
    }
  }

  /// What came from each ledger.
  public static func bytes(_ entries: [Entry], format: ListFormat) -> [UInt8] {
    switch format {
    case .text:
      return Array(entries.map { line($0) + "\n" }.joined().utf8)
    case .csv:
      return CSVRow.bytes(["ledger", "runs", "files", "items", "ticked"])
        + entries.flatMap { entry in
          CSVRow.bytes(
            [entry.ledger] + counts(entry.result).map { String($0.count) }
          )
        }
    case .json, .ndjson:
      return JSONWriter.list(entries, isOneArray: format == .json) { json, entry in
        json.object { json in
          json.member("ledger", entry.ledger)
          for (name, count) in counts(entry.result) { json.member(name, count) }
        }
      }
    }
  }

  private static func counts(_ result: MergeResult) -> [(name: StaticString, count: Int)] {
    [
      ("runs", result.runs), ("files", result.changes), ("items", result.items),
      ("ticked", result.ticked),
    ]
  }

  private static func line(_ entry: Entry) -> String {
    let result = entry.result
    return "\(PrintableText.escaped(entry.ledger)): \(EnglishCount.of(result.runs, "run")), "
      + "\(EnglishCount.of(result.changes, "changed file")), "
      + "\(EnglishCount.of(result.items, "item")) added, \(result.ticked) ticked off"
  }
}
