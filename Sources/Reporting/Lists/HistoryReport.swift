public import Ledger
import SystemPackage

/// The runs of a ledger, and what one of them did.
public enum HistoryReport {
  public static func runs(_ runs: [Run], format: ListFormat) -> [UInt8] {
    switch format {
    case .text:
      if runs.isEmpty { return Array("no runs yet\n".utf8) }
      let lines = runs.map { run in
        let undone = run.undoneBy.map { ", taken back by run \($0)" } ?? ""
        let origin = run.origin.map {
          ", merged: run \($0.run) of \(PrintableText.escaped($0.ledger))"
        }
        return "\(run.id)  \(Timestamp.text(run.startedAt))  \(run.kind.rawValue)  "
          + "\(EnglishCount.of(run.changedFiles, "file")) changed, \(outcome(of: run))\(undone)"
          + (origin ?? "")
      }
      return Array(lines.map { $0 + "\n" }.joined().utf8)
    case .csv:
      return CSVRow.bytes(["run", "started", "finished", "kind", "outcome", "files", "undone by"])
        + runs.flatMap { run in
          CSVRow.bytes([
            String(run.id), Timestamp.text(run.startedAt),
            run.finishedAt.map(Timestamp.text) ?? "", run.kind.rawValue, outcome(of: run),
            String(run.changedFiles), run.undoneBy.map(String.init) ?? "",
          ])
        }
    case .json, .ndjson:
      return JSONWriter.list(runs, isOneArray: format == .json) { json, run in
        json.object { json in
          json.member("run", Int(run.id))
          json.member("kind", run.kind.rawValue)
          json.member("started", Timestamp.text(run.startedAt))
          json.member("finished", run.finishedAt.map(Timestamp.text))
          json.member("outcome", outcome(of: run))
          json.member("files", run.changedFiles)
          if let undoneBy = run.undoneBy { json.member("undoneBy", Int(undoneBy)) }
          if let origin = run.origin {
            json.key("origin")
            json.object { json in
              json.member("ledger", origin.ledger)
              json.member("run", Int(origin.run))
            }
          }
        }
      }
    }
  }

  public static func files(_ changes: [RecordedChange], format: ListFormat) -> [UInt8] {
    switch format {
    case .text:
      let lines = changes.map { change in
        let undone = change.undoneBy.map { ", taken back by run \($0)" } ?? ""
        let original = change.hasOriginal || change.hashBefore == nil ? "" : ", original deleted"
        return
          "\(PrintableText.escaped(change.path.string))  \(kind(of: change))\(undone)\(original)"
      }
      return Array(lines.map { $0 + "\n" }.joined().utf8)
    case .csv:
      return CSVRow.bytes(["path", "change", "before", "after", "undone by"])
        + changes.flatMap { change in
          CSVRow.bytes([
            change.path.string, kind(of: change), change.hashBefore ?? "",
            change.hashAfter ?? "", change.undoneBy.map(String.init) ?? "",
          ])
        }
    case .json, .ndjson:
      return JSONWriter.list(changes, isOneArray: format == .json) { json, change in
        json.object { json in
          json.member("path", change.path.string)
          json.member("change", kind(of: change))
          json.key("sha256")
          json.object { json in
            json.member("before", change.hashBefore)
            json.member("after", change.hashAfter)
          }
          if let undoneBy = change.undoneBy { json.member("undoneBy", Int(undoneBy)) }
        }
      }
    }
  }

  private static func outcome(of run: Run) -> String {
    run.outcome?.rawValue ?? "not finished"
  }

  private static func kind(of change: RecordedChange) -> String {
    switch (change.hashBefore, change.hashAfter) {
    case (nil, _): "written"
    case (_, nil): "removed"
    default: "replaced"
    }
  }
}
