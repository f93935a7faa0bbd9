import ConfigText
import HostFiles
import Ledger
import Migration
import NotificationCenter
import SystemPackage

/// Carries plans out, a batch of files at a time, and hands the reports on in order.
///
/// A batch costs the ledger one transaction for its originals, and each folder one flush. For a
/// file system that writes nothing all the same steps are taken.
struct Applier {
  private static let batchFiles = 64
  private static let batchBytes = 4 << 20

  private let fileSystem: any FileSystem
  private let journal: any Journal
  private let planner: WritePlanner
  private var batch: [ProcessedFile] = []
  private var bytes = 0

  init(
    fileSystem: any FileSystem,
    destination: Destination,
    journal: any Journal,
    writesThroughHardLinks: Bool
  ) {
    self.fileSystem = fileSystem
    self.journal = journal
    planner = WritePlanner(
      fileSystem: fileSystem,
      destination: destination,
      writesThroughHardLinks: writesThroughHardLinks
    )
  }

  mutating func add(
    _ file: ProcessedFile,
    receive: (FileReport) throws -> Void
  ) throws {
    batch.append(file)
    bytes += file.rewritten?.count ?? 0
    let isDryRun = journal is NoJournal
    if isDryRun || batch.count >= Self.batchFiles || bytes >= Self.batchBytes {
      try flush(receive: receive)
    }
  }

  /// Carries out what is in the batch.
  mutating func flush(receive: (FileReport) throws -> Void) throws {
    var files = batch
    batch.removeAll(keepingCapacity: true)
    bytes = 0
    var writes: [FileWrite] = []
    for index in files.indices {
      do {
        if let write = try planner.write(for: files[index], index: index) { writes.append(write) }
      } catch {
        files[index].report.fail(error)
      }
    }
    let numbers = try journal.prepare(writes.map(\.change))
    var (confirmed, discarded): ([Int64], [Int64]) = ([], [])
    var unreported: Set<Int> = []
    for (write, number) in zip(writes, numbers) {
      // The file in hand was finished; the rest of the batch stays as it was.
      if Interruption.isRequested {
        discarded.append(number)
        unreported.insert(write.index)
        continue
      }
      do {
        try write.perform(in: fileSystem, number: number)
        confirmed.append(number)
      } catch {
        discarded.append(number)
        files[write.index].report.fail(error.refusal)
      }
    }
    flushFolders(of: writes, &files)
    try journal.settle(confirmed: confirmed, discarded: discarded)
    let finished = files.indices.filter { !unreported.contains($0) }.map { files[$0] }
    try journal.note(finished.flatMap(encounters))
    for file in finished { try receive(file.report) }
  }

  private func flushFolders(of writes: [FileWrite], _ files: inout [ProcessedFile]) {
    let folders = Dictionary(grouping: writes) { $0.change.path.removingLastComponent() }
    for (folder, writes) in folders {
      do {
        try fileSystem.flush(folder: folder)
      } catch {
        for write in writes {
          files[write.index].report.fail(
            Refusal(
              code: "input-output",
              message: "the file was replaced, but its folder could not be flushed to the disk: "
                + "\(error)"
            )
          )
        }
      }
    }
  }

  // MARK: What people have to do

  private func encounters(_ file: ProcessedFile) -> [Encounter] {
    guard let found = file.found,
      file.report.status == .changed || file.report.status == .unchanged
    else { return [] }
    // The ledger speaks of absolute paths only.
    let path = (try? fileSystem.resolved(found.path)) ?? found.path
    let device = file.report.device?.name ?? path.string
    return file.report.accounts.compactMap { account in
      let mailbox = Mailbox(
        device: device,
        provider: account.finalProvider,
        address: account.mailbox.asciiLowercased
      )
      if account.action != .none {
        return Encounter(
          path: path,
          mailbox: mailbox,
          kind: .outstanding(
            action: account.action.rawValue,
            steps: account.steps,
            isOfMigration: account.candidate != nil
          )
        )
      }
      let works = account.verdict == .keep && account.status == .ok
      return works ? Encounter(path: path, mailbox: mailbox, kind: .settled) : nil
    }
  }
}

extension FileReport {
  /// Says that the file was left as it was.
  fileprivate mutating func fail(_ error: Refusal) {
    status = error.code == "hard-links" ? .refused : .failed
    self.error = error
    hashAfter = nil
  }
}
