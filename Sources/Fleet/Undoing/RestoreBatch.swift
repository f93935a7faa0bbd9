import ConfigText
import HostFiles
import Ledger
import Migration
import SystemPackage

/// Restores files a batch at a time and notes in the ledger which changes were taken back.
struct RestoreBatch {
  private static let batchBytes = 4 << 20

  private let planner: RestorePlanner
  private let journal: LedgerJournal
  private let writer: BatchWriter
  private var entries: [Entry] = []
  private var paths: Set<FilePath> = []
  private var bytes = 0
  /// How many changes were looked at and reported on.
  private(set) var handled = 0
  /// Whether a file was left that another attempt may restore.
  private(set) var hasFailures = false
  /// Whether a file was left that no further attempt can restore as things are.
  private(set) var leftFiles = false

  private struct Entry {
    let change: RecordedChange
    var report: FileReport
    var write: FileWrite?
    var isTakenBack = false
  }

  init(fileSystem: any FileSystem, planner: RestorePlanner, journal: LedgerJournal) {
    self.planner = planner
    self.journal = journal
    writer = BatchWriter(fileSystem: fileSystem, journal: journal)
  }

  mutating func add(
    _ change: RecordedChange,
    receive: (FileReport) throws -> Void
  ) throws {
    // What a file is must be known before a second change of it is looked at.
    if paths.contains(change.path) { try flush(receive: receive) }
    paths.insert(change.path)
    var entry = Entry(
      change: change,
      report: FileReport(path: change.path.string, status: .unchanged)
    )
    do {
      entry.write = try planner.write(for: change)
      entry.report.status = entry.write == nil ? .unchanged : .changed
      entry.isTakenBack = true
      bytes += entry.write?.change.original?.count ?? 0
    } catch let obstacle as RestoreObstacle {
      entry.report.status = obstacle.status
      entry.report.error = obstacle.refusal
      switch obstacle {
      case .changedSince, .originalGone: leftFiles = true
      case .unreachable: hasFailures = true
      }
    }
    entries.append(entry)
    if entries.count >= journal.batchFiles || bytes >= Self.batchBytes {
      try flush(receive: receive)
    }
  }

  /// Carries out what is in the batch.
  mutating func flush(receive: (FileReport) throws -> Void) throws {
    var entries = entries
    self.entries.removeAll(keepingCapacity: true)
    paths.removeAll(keepingCapacity: true)
    bytes = 0
    let writing = entries.indices.filter { entries[$0].write != nil }
    let result = try writer.carryOut(writing.compactMap { entries[$0].write })
    var unreported: Set<Int> = []
    for (index, outcome) in zip(writing, result.outcomes) {
      switch outcome {
      case .made: break
      case .madeUnflushed(let refusal):
        entries[index].report.status = .failed
        entries[index].report.error = refusal
      case .failed(let refusal):
        entries[index].report.status = .failed
        entries[index].report.error = refusal
        entries[index].isTakenBack = false
        hasFailures = true
      case .notReached:
        entries[index].isTakenBack = false
        unreported.insert(index)
      }
    }
    for index in entries.indices where !unreported.contains(index) {
      try receive(entries[index].report)
      handled += 1
    }
    if let error = result.journalError { throw error }
    try planner.ledger.recordUndo(
      journal.run,
      of: entries.filter(\.isTakenBack).map(\.change),
      wholeRuns: []
    )
  }
}
