import ArgumentParser
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

  func run() async throws {
    StandardStream.ignoreBrokenPipes()
    Interruption.install()
    let migrator = Migrator(registry: try profiles.registry(), options: try migration.options())
    let paths = input.isStandardInput ? [] : try input.all()
    var reports = try output.open(.plan)
    if output.verbose {
      reports.log = RunLog(migrator.registry, jobs: parallel.jobs, ledger: nil)
    }
    var end = RunEnd.completed
    if input.isStandardInput {
      let document = StandardDocument(migrator: migrator, maximumSize: input.maxSize)
      try reports.add(document.process(withDiff: output.needsDiff).report)
    } else {
      var options = FleetOptions(jobs: parallel.jobs)
      options.maximumSize = input.maxSize
      options.withDiff = output.needsDiff
      let fleet = Fleet(
        fileSystem: ReadOnlyFileSystem(HostFileSystem()),
        migrator: migrator,
        options: options
      )
      if output.showsProgress { reports.progress = ProgressBar { fleet.count(paths) } }
      end = try await fleet.run(paths, ledger: nil) { try reports.add($0) }
    }
    try reports.end()
    let summary = reports.summary
    if let code = Failure.exitCode(
      interrupted: end == .interrupted,
      hasFailures: summary.refused + summary.failed > 0,
      hasChanges: check && summary.changed > 0
    ) {
      throw code
    }
  }
}
