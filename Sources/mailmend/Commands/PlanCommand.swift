import ArgumentParser
import DecisionFiles
import Fleet
import HostFiles
import Migration
import Profiles
import Reporting
import SystemPackage

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Shows what apply would change and why, and the steps that are left. Writes nothing.",
    discussion: """
      Examples:

        mailmend plan exports/
        mailmend plan --diff nas-01.xml
        mailmend plan --check --expired-only exports/   # 2: something to change
        mailmend plan --stage exports/   # which stage each account is in
        mailmend plan --interactive --decisions answers.yaml exports/
        mailmend plan --format ndjson --files-from list.txt
        mailmend plan --report fleet.html --report fleet.sarif exports/
        mailmend plan --language nl exports/
      """
  )

  @OptionGroup var input: PathOptions
  @OptionGroup(title: "Decisions") var migration: MigrationFlags
  @OptionGroup var profiles: ProfileOptions
  @OptionGroup(title: "Output") var output: OutputFlags
  @OptionGroup var parallel: ParallelOptions

  @Flag(help: "End with 2 if there is something to change.")
  var check = false

  @Flag(
    help: ArgumentHelp(
      "Ask on the terminal about every account under review; answers go to the --decisions file.",
      discussion: "What is answered there already is not asked again."
    )
  )
  var interactive = false

  func validate() throws {
    guard interactive else { return }
    if migration.decisions == nil {
      throw ValidationError(
        "--interactive needs --decisions FILE, which the answers are written to.")
    }
    if input.isStandardInput || input.filesFrom.contains("-") {
      throw ValidationError(
        "--interactive reads answers from standard input; name files or folders.")
    }
    if !StandardStream.isTerminal(.standardInput) {
      throw ValidationError("--interactive asks on a terminal, but standard input is none.")
    }
  }

  func run() async throws {
    StandardStream.ignoreBrokenPipes()
    Interruption.install()
    FreedMemory.keep()
    async let _ = output.translation  // read while the profiles are
    let paths = input.isStandardInput ? [] : try input.all()
    var migrator = Migrator(registry: try profiles.registry(), options: try migration.options())
    let answers = try await interactive ? askedAnswers(migrator, paths) : migration.answers()
    migrator.knowledge = answers.knowledge
    var reports = try output.open(.plan, inputs: paths)
    if !output.quiet { reports.unmetAnswers = UnmetAnswers(answers) }
    if output.verbose {
      reports.log = RunLog(migrator.registry, jobs: parallel.jobs, ledger: nil)
    }
    var end = RunEnd.completed
    if input.isStandardInput {
      let document = StandardDocument(migrator: migrator, maximumSize: input.size.maxSize)
      reports.add(document.process(withDiff: output.needsDiff).report)
    } else {
      let fleet = fleet(migrator, withDiff: output.needsDiff, reports)
      if output.showsProgress { reports.progress = ProgressBar { fleet.count(paths) } }
      end = try await reports.run(fleet, paths, ledger: nil)
    }
    reports.end()
    try reports.conclude(end, asksForChanges: check)
  }

  private func fleet(
    _ migrator: Migrator,
    withDiff: Bool,
    _ reports: ReportOutput? = nil
  ) -> Fleet {
    Fleet(
      fileSystem: ReadOnlyFileSystem(HostFileSystem()),
      migrator: migrator,
      options: FleetOptions(input, parallel, withDiff: withDiff, reports: reports)
    )
  }

  /// Asks about every account under review that nobody has decided about.
  private func askedAnswers(
    _ migrator: Migrator,
    _ paths: [FilePath]
  ) async throws -> DecisionFile {
    var store = try DecisionStore(migration.decisions ?? "", mayBeMissing: true)
    var migrator = migrator
    migrator.knowledge = store.file.knowledge
    var questions: [ReviewQuestion] = []
    let end = try await fleet(migrator, withDiff: false).run(paths, ledger: nil) { file in
      questions += ReviewQuestion.open(in: file, store.file, accepted: migrator.options.accepted)
    }
    if end == .interrupted { throw ExitCode(130) }
    if questions.isEmpty { StandardStream.say("there is nothing to decide") }
    if try Interview(questions: questions).run(&store) == .interrupted { throw ExitCode(130) }
    return store.file
  }
}
