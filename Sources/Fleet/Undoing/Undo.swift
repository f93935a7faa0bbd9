import ConfigText
public import HostFiles
public import Ledger
public import Migration
import SystemPackage

/// Puts originals back, byte for byte, and notes that as a run of its own.
public struct Undo: Sendable {
  private let fileSystem: any FileSystem
  private let ledger: Ledger

  public init(fileSystem: any FileSystem, ledger: Ledger) {
    self.fileSystem = fileSystem
    self.ledger = ledger
  }

  /// Takes something back.
  ///
  /// - Parameters:
  ///   - target: what is taken back.
  ///   - receive: takes the report on each file: `changed` for one that was put back, `unchanged`
  ///     for one that is as it was before already, `refused` for one that somebody changed since.
  /// - Returns: nil where there is nothing to take back.
  /// - Throws: `LedgerError`, and what `receive` throws.
  public func run(
    _ target: UndoTarget,
    receive: (FileReport) throws -> Void
  ) throws -> RunEnd? {
    let scope = try scope(of: target, receive: receive)
    let wholeRun = scope.wholeRun
    guard scope.count > 0 || wholeRun != nil else { return nil }
    let journal = try LedgerJournal(ledger, kind: .undo)
    var batch = RestoreBatch(
      fileSystem: fileSystem,
      planner: RestorePlanner(
        fileSystem: fileSystem,
        ledger: ledger,
        // The paths of a merged run are those of another machine.
        writesMissingFiles: try wholeRun.map { try ledger.run($0).origin == nil } ?? true
      ),
      journal: journal
    )
    // The newest first: a run may have changed a file that an earlier change of it had made.
    for change in scope.changes.reversed() {
      if Interruption.isRequested { break }
      try batch.add(change, receive: receive)
    }
    // A page at a time, so that memory does not grow with the run.
    var rest = scope.numbers[...]
    while !rest.isEmpty, !Interruption.isRequested {
      let page = try ledger.changes(numbered: Array(rest.suffix(Self.pageLength)))
      rest = rest.dropLast(Self.pageLength)
      for change in page.reversed() {
        if Interruption.isRequested { break }
        try batch.add(change, receive: receive)
      }
    }
    try batch.flush(receive: receive)
    let wasInterrupted = batch.handled < scope.count
    // With failures the run stays the newest, so that the next undo tries them again. Other files that
    // were left do not keep the next undo from going one run further back; who names a run does not
    // go there.
    let isComplete = !batch.hasFailures && (scope.isNewest || !batch.leftFiles)
    if !wasInterrupted, isComplete, let wholeRun {
      try ledger.recordUndo(journal.run, of: [], wholeRuns: [wholeRun])
    }
    try journal.finish(wasInterrupted ? .interrupted : .completed)
    return wasInterrupted ? .interrupted : .completed
  }

  private static let pageLength = 256

  /// What is to be taken back.
  private struct Scope {
    /// Those of single files.
    var changes: [RecordedChange] = []
    /// Those of a whole run.
    var numbers: [Int64] = []
    var wholeRun: Int64?
    /// Whether nobody named the run.
    var isNewest = false

    var count: Int { changes.count + numbers.count }
  }

  private func scope(
    of target: UndoTarget,
    receive: (FileReport) throws -> Void
  ) throws -> Scope {
    switch target {
    case .newest:
      guard let run = try ledger.newestUndoableRun() else { return Scope() }
      // What was taken back file by file before is left out.
      let numbers = try ledger.changeNumbers(of: run.id, onlyStanding: true)
      return Scope(numbers: numbers, wholeRun: run.id, isNewest: true)
    case .run(let number):
      let run = try ledger.run(number)
      return Scope(numbers: try ledger.changeNumbers(of: run.id), wholeRun: run.id)
    case .files(let paths):
      var known: [RecordedChange] = []
      for path in paths {
        let absolute = (try? fileSystem.resolved(path)) ?? Self.absolute(path, in: fileSystem)
        if let change = try ledger.newestChange(of: absolute) {
          known.append(change)
        } else {
          let refusal = Refusal(
            code: "unknown-file",
            message: "no run that could be taken back changed this file"
          )
          try receive(FileReport(path: path.string, status: .failed, error: refusal))
        }
      }
      return Scope(changes: known)
    }
  }

  /// An absolute path for a file that is not there any more.
  private static func absolute(_ path: FilePath, in fileSystem: any FileSystem) -> FilePath {
    let folder = path.removingLastComponent()
    guard let name = path.lastComponent,
      let resolved = try? fileSystem.resolved(folder.isEmpty ? "." : folder)
    else { return path }
    return resolved.appending(name)
  }
}
