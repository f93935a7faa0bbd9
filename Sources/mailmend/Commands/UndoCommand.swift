import ArgumentParser
import Fleet
import HostFiles
import Ledger
import Migration
import Reporting
import SystemPackage

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Puts originals back, byte for byte.",
    discussion: """
      Without arguments it takes back the newest run that changed a file and has not been taken back. \
      A file that somebody changed since is refused and named, and the rest is put back. An undo is a \
      run too: `mailmend undo RUN` with its number takes it back.

      Examples:

        mailmend undo
        mailmend undo 3
        mailmend undo exports/nas-01.xml
      """
  )

  @Argument(
    help: "The number of a run, or files; a file whose name is a number is written ./7.",
    completion: .file()
  )
  var targets: [String] = []

  @Option(help: "The format of standard output.")
  var format: OutputFormat = .text

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var ledgerOptions: LedgerOptions

  func validate() throws {
    if let first = targets.first, Int64(first) != nil, targets.count > 1 {
      throw ValidationError("Name one run, or files.")
    }
  }

  func run() throws {
    StandardStream.ignoreBrokenPipes()
    guard let locked = try ledgerOptions.openLocked(isForAll: targets.isEmpty) else { return }
    let ledger = locked.ledger
    Interruption.install()
    FreedMemory.keep()
    let fileSystem = HostFileSystem()
    _ = try ledgerOptions.reporting { try Recovery(fileSystem: fileSystem, ledger: ledger).run() }
    var reports = try ReportOutput(.undo, format: format, language: languageOption.chosen)
    let end: RunEnd?
    do {
      end = try Undo(fileSystem: fileSystem, ledger: ledger).run(target) { reports.add($0) }
    } catch let error as LedgerError {
      if case .unknownRun = error { throw Failure.usage("\(error)") }
      throw Failure.run("\(error)")
    }
    if end == nil, reports.summary.files == 0 {
      StandardStream.say("there is nothing to take back")
    }
    reports.end()
    _ = consume locked
    try reports.conclude(end)
  }

  private var target: UndoTarget {
    guard let first = targets.first else { return .newest }
    return Int64(first).map(UndoTarget.run) ?? .files(targets.map(ProgramArguments.path))
  }
}
