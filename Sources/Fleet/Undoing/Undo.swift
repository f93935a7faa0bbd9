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

  /// - Parameter receive: takes the report on each file: `changed` for one that was put back,
  ///   `unchanged` for one that is as it was before already, `refused` for one that somebody
  ///   changed since.
  /// - Returns: nil where there is nothing to take back.
  /// - Throws: `LedgerError`, and what `receive` throws.
  public func run(
    _ target: UndoTarget,
    receive: (FileReport) throws -> Void
  ) throws -> RunEnd? {
    let (changes, wholeRun) = try changes(target, receive: receive)
    guard !changes.isEmpty || wholeRun != nil else { return nil }
    let journal = try LedgerJournal(ledger, kind: .undo)
    var undone: [RecordedChange] = []
    // The newest first: a run may have changed a file that an earlier change of it had made.
    for change in changes.reversed() {
      if Interruption.isRequested { break }
      var report = FileReport(path: change.path.string, status: .unchanged)
      do {
        if try restore(change, journal) { report.status = .changed }
        undone.append(change)
      } catch let refusal as Refusal {
        report.status = refusal.code == Self.changedSince ? .refused : .failed
        report.error = refusal
      }
      try receive(report)
    }
    let wasInterrupted = undone.count < changes.count && Interruption.isRequested
    try ledger.recordUndo(
      journal.run,
      of: undone,
      wholeRuns: wasInterrupted ? [] : wholeRun.map { [$0] } ?? []
    )
    try journal.finish(wasInterrupted ? .interrupted : .completed)
    return wasInterrupted ? .interrupted : .completed
  }

  private func changes(
    _ target: UndoTarget,
    receive: (FileReport) throws -> Void
  ) throws -> (changes: [RecordedChange], wholeRun: Int64?) {
    switch target {
    case .newest:
      guard let run = try ledger.newestUndoableRun() else { return ([], nil) }
      // What was taken back file by file before is left out.
      return (try ledger.changes(of: run.id).filter { $0.undoneBy == nil }, run.id)
    case .run(let number):
      let run = try ledger.run(number)
      return (try ledger.changes(of: run.id), run.id)
    case .files(let paths):
      var known: [RecordedChange] = []
      for path in paths {
        let absolute = (try? fileSystem.resolved(path)) ?? Self.absolute(path, in: fileSystem)
        if let change = try ledger.newestChanges(of: [absolute]).first {
          known.append(change)
        } else {
          let refusal = Refusal(
            code: "unknown-file",
            message: "no run that could be taken back changed this file"
          )
          try receive(FileReport(path: path.string, status: .failed, error: refusal))
        }
      }
      return (known, nil)
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

  private static let changedSince = "changed-since"

  /// - Returns: whether something was written; false where the file is as it was before already.
  private func restore(_ change: RecordedChange, _ journal: LedgerJournal) throws -> Bool {
    let current: FileContent?
    do {
      current = try fileSystem.read(change.path, limit: .max)
    } catch {
      guard error.isMissing else { throw error.refusal }
      current = nil
    }
    let hash = current.map { ContentHash.of($0.bytes) }
    if hash == change.hashBefore { return false }
    guard hash == nil || hash == change.hashAfter else {
      throw Refusal(
        code: Self.changedSince,
        message: "somebody changed the file after run \(change.run), so it was left as it is"
      )
    }
    let original = try ledger.original(of: change)
    guard original != nil || change.hashBefore == nil else {
      throw Refusal(
        code: "forgotten",
        message: "the original was deleted from the ledger with `forget`"
      )
    }
    try write(original, over: current, hash: hash, of: change, journal)
    return true
  }

  private func write(
    _ original: [UInt8]?,
    over current: FileContent?,
    hash: String?,
    of change: RecordedChange,
    _ journal: LedgerJournal
  ) throws {
    let attributes = current.map { content in
      FileAttributes(
        mode: content.info.mode,
        owner: content.info.owner,
        group: content.info.group
      )
    }
    let numbers = try journal.prepare([
      FileChange(
        path: change.path,
        original: current?.bytes,
        hashBefore: hash,
        hashAfter: change.hashBefore,
        attributes: attributes ?? change.attributes
      )
    ])
    do {
      if let original {
        try put(original, over: current, of: change, number: numbers[0])
      } else {
        try fileSystem.remove(change.path)
      }
      try fileSystem.flush(folder: change.path.removingLastComponent())
    } catch {
      try journal.settle(confirmed: [], discarded: numbers)
      if let error = error as? ReplacementError { throw error.refusal }
      if let error = error as? FileError { throw error.refusal }
      throw error
    }
    try journal.settle(confirmed: numbers, discarded: [])
  }

  private func put(
    _ original: [UInt8],
    over current: FileContent?,
    of change: RecordedChange,
    number: Int64
  ) throws(ReplacementError) {
    let replacement = Replacement(fileSystem: fileSystem)
    let attributes = change.attributes
    if let current, current.info.linkCount > 1 {
      try replacement.overwrite(change.path, expected: current, with: original)
      return
    }
    let model = FileModel(
      mode: attributes.mode,
      owner: attributes.owner,
      group: attributes.group,
      attributesSource: current == nil ? nil : change.path
    )
    try replacement.replace(
      change.path,
      expected: current,
      with: original,
      like: model,
      number: number
    )
  }
}
