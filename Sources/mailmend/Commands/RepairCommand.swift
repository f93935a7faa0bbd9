import ArgumentParser
import Fleet
import HostFiles
import Ledger
import Migration
import Profiles
import Reporting
import SystemPackage

struct RepairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Gives rules the sender back that they lost when an account was replaced by hand.",
    discussion: """
      Somebody has deleted a Custom account on the NAS and added the native one, and with the old \
      account the rules have lost their sender. Compared with the export from before, each sender list \
      gets the new account at the old one's place. What cannot be told for sure is listed, never \
      guessed. The original of each file is kept in the ledger; `mailmend undo` puts it back.

      Examples:

        mailmend repair --dry-run --diff --before old.xml new.xml
        mailmend repair --before exports-may/ exports-june/
        mailmend repair exports/   # compared with originals in the ledger
      """
  )

  @OptionGroup var input: PathOptions

  @Option(
    help: ArgumentHelp(
      "The export from before, or a folder of them, matched by path, else by device name.",
      discussion: "Without it the ledger is asked for the originals of earlier runs.",
      valueName: "path"
    ),
    completion: .file()
  )
  var before: [String] = []

  @Flag(help: "Show what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup var hosts: HostFlags
  @OptionGroup var profiles: ProfileOptions
  @OptionGroup(title: "Output") var output: OutputFlags
  @OptionGroup var parallel: ParallelOptions
  @OptionGroup var ledgerOptions: LedgerOptions

  @OptionGroup var writing: WriteOptions

  func validate() throws {
    if input.isStandardInput {
      throw ValidationError("repair takes files and folders, not standard input.")
    }
    if before.count > 1 {
      throw ValidationError("--before takes one export, or one folder of them.")
    }
  }

  func run() async throws {
    StandardStream.ignoreBrokenPipes()
    Interruption.install()
    FreedMemory.keep()
    var options = MigrationOptions()
    try hosts.add(to: &options)
    let repairer = Repairer(registry: try profiles.registry(), options: options)
    let paths = try input.all()
    let earlier = try before.first.map { try earlierFiles($0, repairer, paths) }
    if dryRun {
      let ledger = earlier == nil ? try existingLedger() : nil
      try await run(repairer, paths, earlier, asking: ledger, writingTo: nil)
    } else if earlier == nil {
      guard let locked = try ledgerOptions.openLocked(isForAll: false) else { return }
      try await run(repairer, paths, nil, asking: locked.ledger, writingTo: locked.ledger)
      _ = consume locked
    } else {
      let locked = try ledgerOptions.createLocked()
      try await run(repairer, paths, earlier, asking: nil, writingTo: locked.ledger)
      _ = consume locked
    }
  }

  /// - Parameters:
  ///   - asked: the ledger whose originals are compared with; nil where `earlier` is.
  ///   - ledger: the ledger that the run is recorded in; nil for a dry run.
  private func run(
    _ repairer: Repairer,
    _ paths: [FilePath],
    _ earlier: (any EarlierExports)?,
    asking asked: Ledger?,
    writingTo ledger: Ledger?
  ) async throws {
    let host = HostFileSystem()
    var reports = try output.open(ledger == nil ? .plan : .repair, inputs: paths)
    if let ledger {
      _ = try ledgerOptions.reporting { try Recovery(fileSystem: host, ledger: ledger).run() }
    }
    let originals = asked.map { LedgerOriginals($0, fileSystem: host, repairer: repairer) }
    guard let earlier = earlier ?? originals else { return }
    let fileSystem: any FileSystem = ledger == nil ? ReadOnlyFileSystem(host) : host
    let fleet = Fleet(
      fileSystem: fileSystem,
      repairer: repairer,
      earlier: earlier,
      options: FleetOptions(
        input,
        parallel,
        withDiff: output.needsDiff,
        reports: reports,
        writing: writing
      )
    )
    if output.verbose {
      let path = try ledger == nil ? nil : ledgerOptions.path
      reports.log = RunLog(repairer.registry, jobs: parallel.jobs, ledger: path)
    }
    if output.showsProgress { reports.progress = ProgressBar { fleet.count(paths) } }
    let end = try await reports.run(fleet, paths, ledger: ledger)
    reports.end()
    try reports.conclude(end)
  }

  private func earlierFiles(
    _ path: String,
    _ repairer: Repairer,
    _ paths: [FilePath]
  ) throws -> EarlierFiles {
    let fileSystem = HostFileSystem()
    do {
      let isFile =
        try paths.count == 1
        && fileSystem.info(paths[0], followingLinks: true).kind == .file
      return try EarlierFiles(
        ProgramArguments.path(path),
        isForOneFile: isFile,
        fileSystem: fileSystem,
        registry: repairer.registry,
        maximumSize: input.size.maxSize
      )
    } catch {
      throw Failure.usage("--before \(path): \(error)")
    }
  }

  private func existingLedger() throws -> Ledger {
    let path = try ledgerOptions.path
    do {
      return try Ledger(at: path, access: .existing)
    } catch {
      throw Failure.usage("\(error); --before names the export from before instead")
    }
  }
}
