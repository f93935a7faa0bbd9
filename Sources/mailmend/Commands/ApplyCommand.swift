import ArgumentParser
import DecisionFiles
import Fleet
import HostFiles
import Ledger
import Migration
import Profiles
import Reporting
import SystemPackage

struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Does what plan shows, and keeps every original in the ledger.",
    discussion: """
      Each file is replaced in one step after its original is safe; `mailmend undo` puts everything \
      back, byte for byte.

      Examples:

        mailmend apply exports/
        mailmend apply --output migrated/ exports/
        mailmend apply --report worksheets.html exports/
        mailmend apply --stage exports/   # no rule falls silent meanwhile
        mailmend apply - <nas-01.xml >nas-01.new.xml
      """
  )

  @OptionGroup var input: PathOptions
  @OptionGroup(title: "Decisions") var migration: MigrationFlags
  @OptionGroup var profiles: ProfileOptions
  @OptionGroup(title: "Output") var output: OutputFlags
  @OptionGroup var parallel: ParallelOptions
  @OptionGroup var ledgerOptions: LedgerOptions

  @OptionGroup var writing: WriteOptions

  @Flag(
    help: ArgumentHelp(
      "Use no ledger: keep each original beside its file, as NAME.mailmend-backup.",
      discussion: """
        Where an earlier run left one, it is NAME.mailmend-backup-2, and so on. undo, history and todo \
        know nothing of such a run.
        """
    )
  )
  var noLedger = false

  func validate() throws {
    if noLedger, ledgerOptions.ledger != nil {
      throw ValidationError("--no-ledger and --ledger exclude each other.")
    }
    guard input.isStandardInput else { return }
    if writing.folder != nil || output.chosenFormat != nil {
      throw ValidationError("apply - takes neither --output nor --format.")
    }
  }

  func run() async throws {
    StandardStream.ignoreBrokenPipes()
    async let _ = output.translation  // read while the profiles are
    let answers = try migration.answers()
    let migrator = Migrator(
      registry: try profiles.registry(),
      options: try migration.options(),
      knowledge: answers.knowledge
    )
    if input.isStandardInput {
      try applyStandardInput(migrator, answers)
    } else {
      try await applyFiles(migrator, answers)
    }
  }

  private func applyStandardInput(_ migrator: Migrator, _ answers: DecisionFile) throws {
    let document = StandardDocument(migrator: migrator, maximumSize: input.size.maxSize)
    var reports = try output.open(
      .apply,
      target: output.report.isEmpty ? .standardError : nil
    )
    if !output.quiet { reports.unmetAnswers = UnmetAnswers(answers) }
    let (report, bytes) = document.process(withDiff: output.needsDiff)
    let shown = Result { try StandardStream.show(bytes ?? [], note: "the document is incomplete") }
    if output.verbose {
      reports.log = RunLog(migrator.registry, jobs: 1, ledger: nil)
    }
    reports.add(report)
    reports.end()
    try shown.get()
    try reports.conclude(nil)
  }

  private func applyFiles(_ migrator: Migrator, _ answers: DecisionFile) async throws {
    let paths = try input.all()
    if noLedger {
      let lock = try BackupLock.acquire()
      try await apply(to: paths, migrator, answers, ledger: nil)
      _ = consume lock
    } else {
      let locked = try ledgerOptions.createLocked()
      try await apply(to: paths, migrator, answers, ledger: locked.ledger)
      _ = consume locked
    }
  }

  private func apply(
    to paths: [FilePath],
    _ migrator: Migrator,
    _ answers: DecisionFile,
    ledger: Ledger?
  ) async throws {
    Interruption.install()
    FreedMemory.keep()
    let fileSystem = HostFileSystem()
    var migrator = migrator
    var reports = try output.open(.apply, inputs: paths)
    if !output.quiet { reports.unmetAnswers = UnmetAnswers(answers) }
    if let ledger {
      try ledgerOptions.reporting {
        _ = try Recovery(fileSystem: fileSystem, ledger: ledger).run()
        migrator.knowledge.add(try ledger.stagedSignIns())
      }
    }
    var options = FleetOptions(
      input,
      parallel,
      withDiff: output.needsDiff,
      reports: reports,
      writing: writing
    )
    options.keepsBackups = noLedger
    let fleet = Fleet(fileSystem: fileSystem, migrator: migrator, options: options)
    if output.verbose {
      let path = try ledger == nil ? nil : ledgerOptions.path
      reports.log = RunLog(migrator.registry, jobs: parallel.jobs, ledger: path)
    }
    if output.showsProgress { reports.progress = ProgressBar { fleet.count(paths) } }
    let end = try await reports.run(fleet, paths, ledger: ledger)
    if let ledger, output.needsSignIns {
      reports.signIns = try ledgerOptions.reporting {
        SignInCount(try ledger.todo(includingDone: true))
      }
    }
    reports.end()
    try reports.conclude(end)
  }
}
