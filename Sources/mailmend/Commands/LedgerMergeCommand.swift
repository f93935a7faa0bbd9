import ArgumentParser
import HostFiles
import Ledger
import Reporting
import SystemPackage

struct LedgerMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Takes the runs, originals and sign-ins of other ledgers over.",
    discussion: """
      The others stay as they are. Merging one again adds only what is new in it. A run gets the next \
      number here, and `history` says where it comes from; an item that is ticked off in either ledger \
      is ticked off.

      The paths of a merged run are those of the machine that it ran on. Where that is storage which \
      this machine sees too, `mailmend undo RUN` with its number takes it back; `undo` without a number \
      passes it over, and a file that is not there is not written.

      Example:

        mailmend ledger merge --ledger fleet.sqlite worker-1.sqlite worker-2.sqlite
      """
  )

  @Argument(help: "The ledgers to take over.", completion: .file())
  var others: [String]

  @Option(help: "The format of standard output.")
  var format: ListFormat = .text

  @OptionGroup var ledgerOptions: LedgerOptions

  func run() throws {
    StandardStream.ignoreBrokenPipes()
    Interruption.install()
    let paths = others.map(ProgramArguments.path)
    if let path = try paths.first(where: isOurs) {
      throw Failure.usage("\(path) is the ledger itself, which the others are merged into")
    }
    // All are looked at before anything is done.
    let others = try paths.map(open)
    let locked = try ledgerOptions.createLocked()
    var merged: [MergeReport.Entry] = []
    for other in others where !Interruption.isRequested {
      do {
        let result = try locked.ledger.merge(other)
        merged.append(MergeReport.Entry(ledger: other.path.string, result: result))
      } catch {
        throw Failure.run("\(error); what was merged before it stays")
      }
    }
    _ = consume locked
    try StandardStream.show(
      MergeReport.bytes(merged, format: format),
      note: "the ledgers are merged all the same"
    )
    if merged.count < others.count { throw ExitCode(130) }
  }

  private func isOurs(_ path: FilePath) throws -> Bool {
    let fileSystem = HostFileSystem()
    let ledger = try ledgerOptions.path
    let ours = try? fileSystem.info(ledger, followingLinks: true).identity
    return ours != nil
      && ours == (try? fileSystem.info(path, followingLinks: true).identity)
  }

  /// A checked copy of another ledger, made while no run is at work on it.
  private func open(_ path: FilePath) throws -> OtherLedger {
    let lockPath = LedgerOptions.lock(of: path)
    // Where it cannot be locked, as on a medium that is read only, no run can be at work either.
    let isUsed = (try? HostFileSystem().info(lockPath, followingLinks: true)) != nil
    let lock = isUsed ? try? FileLock(lockPath) { LedgerOptions.reportWaiting(for: path) } : nil
    let other = try ledgerOptions.reporting {
      try OtherLedger(
        at: (try? HostFileSystem().resolved(path)) ?? path,
        copyingInto: Environment.temporaryFolder
      )
    }
    _ = consume lock
    return other
  }
}
