import ConfigText
import HostFiles
import Ledger
import Migration
import NotificationCenter
import SystemPackage

/// Carries plans out, a batch of files at a time, and hands the reports on in order.
///
/// For a file system that writes nothing all the same steps are taken.
struct Applier<Prepared: Sendable> {
  typealias Receive = (FileReport, Prepared) throws -> Void

  private let fileSystem: any FileSystem
  private let writer: BatchWriter
  private let planner: WritePlanner
  private let prepare: (FileReport) -> Prepared
  private var batch: [PreparedFile<Prepared>] = []
  private var bytes = 0

  private static var batchBytes: Int { 4 << 20 }

  /// - Parameter prepare: prepares anew what goes with a report that has changed.
  init(
    fileSystem: any FileSystem,
    destination: Destination,
    journal: any Journal,
    writesThroughHardLinks: Bool,
    prepare: @escaping (FileReport) -> Prepared
  ) {
    self.fileSystem = fileSystem
    self.prepare = prepare
    writer = BatchWriter(fileSystem: fileSystem, journal: journal)
    planner = WritePlanner(
      fileSystem: fileSystem,
      destination: destination,
      writesThroughHardLinks: writesThroughHardLinks
    )
  }

  mutating func add(_ file: consuming PreparedFile<Prepared>, receive: Receive) throws {
    bytes += file.file.rewritten?.count ?? 0
    batch.append(file)
    if batch.count >= writer.journal.batchFiles || bytes >= Self.batchBytes {
      try flush(receive: receive)
    }
  }

  /// Carries out what is in the batch.
  mutating func flush(receive: Receive) throws {
    var files = batch
    batch.removeAll(keepingCapacity: true)
    bytes = 0
    var writes: [FileWrite] = []
    var written: [Int] = []
    var encounters: [Encounter] = []
    for index in files.indices {
      let file = files[index].file
      if let refusal = planner.refusal(of: file) {
        files[index].changeReport { $0.leave(.refused, refusal) }
        continue
      }
      do {
        let write = try planner.write(for: file)
        if let write {
          writes.append(write)
          written.append(index)
        }
        encounters += try self.encounters(file, writtenTo: write?.change.path)
      } catch {
        files[index].changeReport { $0.leave(.failed, error) }
      }
    }
    let result = try writer.carryOut(writes, encounters: encounters)
    var unreported: Set<Int> = []
    for (index, outcome) in zip(written, result.outcomes) {
      switch outcome {
      case .made: break
      case .madeUnflushed(let refusal), .failed(let refusal):
        files[index].changeReport { $0.leave(.failed, refusal) }
      case .notReached: unreported.insert(index)
      }
    }
    for (index, file) in files.enumerated() where !unreported.contains(index) {
      try receive(file.file.report, file.prepared(by: prepare))
    }
    if let error = result.journalError { throw error }
  }

  // MARK: What people have to do

  private func encounters(
    _ file: ProcessedFile,
    writtenTo target: FilePath?
  ) throws(Refusal) -> [Encounter] {
    guard let found = file.found, writer.journal.keepsEncounters,
      file.report.status == .changed || file.report.status == .unchanged
    else { return [] }
    // The ledger speaks of absolute paths only.
    let path: FilePath
    do {
      path = try fileSystem.resolved(found.path)
    } catch {
      throw error.refusal
    }
    let device = file.report.device?.name ?? path.string
    let mailboxes = file.report.accounts.map { account in
      Mailbox(
        device: device,
        provider: Provider.canonicalName(of: account.finalProvider),
        address: account.mailbox.asciiLowercased
      )
    }
    let open = Set(
      zip(file.report.accounts, mailboxes).lazy.filter { $0.0.action != .none }.map(\.1))
    return zip(file.report.accounts, mailboxes).compactMap { account, mailbox in
      if account.action != .none {
        return Encounter(
          path: target ?? path,
          mailbox: mailbox,
          kind: .outstanding(
            action: account.action.rawValue,
            steps: account.steps.map(\.coded),
            isOfMigration: account.candidate != nil
          )
        )
      }
      // A Custom account that waits says nothing of the native one that it waits for, and no account
      // says that nothing is left to do for another one of its mailbox.
      let works = account.verdict == .keep && account.stage == nil && account.status == .ok
      return works && !open.contains(mailbox)
        ? Encounter(path: path, mailbox: mailbox, kind: .settled) : nil
    }
  }
}

extension FileReport {
  /// Says that the file was left as it was, and why.
  fileprivate mutating func leave(_ status: FileStatus, _ error: Refusal) {
    self.status = status
    self.error = error
    hashAfter = nil
  }
}
