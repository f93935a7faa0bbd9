import ArgumentParser
import Fleet
import HostFiles
import Ledger
import Migration
import Reporting
import SystemPackage

/// Sends the reports of a run to standard output and to report files, and counts them.
struct ReportOutput {
  private(set) var summary = Summary()
  /// Shows how far the run is.
  var progress: ProgressBar?
  /// Says more on standard error; nil unless it was asked for.
  var log: RunLog?
  /// Is told at the end, unless only what went wrong is shown; nil where nothing was answered.
  var unmetAnswers: UnmetAnswers?
  /// How many sign-ins of the whole fleet are left and done, for the reports that say so; nil where
  /// no ledger knows.
  var signIns: SignInCount?
  /// The files that reports are written to.
  private(set) var reportFiles: Set<FileIdentity> = []
  private var sinks: [ReportSink] = []
  /// Whether standard output leaves out why a file was refused or failed.
  private let leavesErrorsOut: Bool

  /// - Parameters:
  ///   - files: report files, whose endings choose their formats.
  ///   - inputs: what the command reads.
  ///   - showsDiff: whether diffs were asked for; some reports show them in any case.
  ///   - target: where the format goes; nil shows nothing.
  init(
    _ mode: ReportMode,
    format: OutputFormat,
    language: Language,
    isBrief: Bool = false,
    files: [String] = [],
    inputs: [FilePath] = [],
    showsDiff: Bool = false,
    target: FileDescriptor? = .standardOutput
  ) throws {
    leavesErrorsOut = format == .csv && target == .standardOutput
    if let target {
      let style = target == .standardOutput ? OutputFlags.style : TextStyle(usesColour: false)
      let reporter = format.reporter(mode, style: style, language: language, isBrief: isBrief)
      sinks.append(ReportSink(reporter, to: target, showsDiff: showsDiff))
    }
    sinks += try ReportFile.open(files, inputs: inputs) { file in
      reportFiles.insert(file.identity)
      return try ReportSink(mode, language: language, to: file, showsDiff: showsDiff)
    }
    for index in sinks.indices { sinks[index].begin() }
  }

  /// Makes what ``add(_:entries:)`` takes, on any thread.
  var renderer: ReportRenderer {
    ReportRenderer(
      targets: sinks.map { sink in
        sink.reporter.map { ReportRenderer.Target(reporter: $0, showsDiff: sink.showsDiff) }
      }
    )
  }

  mutating func add(_ file: FileReport) {
    add(file, entries: renderer.entries(for: file))
  }

  /// - Parameter entries: what the ``renderer`` made of the file.
  mutating func add(_ file: FileReport, entries: [[UInt8]]) {
    summary.add(file)
    unmetAnswers?.meet(file)
    for index in sinks.indices { sinks[index].add(file, entry: entries[index], &progress) }
    if leavesErrorsOut, let error = file.error {
      progress?.clear()
      StandardStream.say(error.line(about: file.path))
    }
    progress?.update(file)
    log?.add(file)
  }

  /// Runs a fleet over files and reports on each.
  ///
  /// - Throws: an exit code, with a word on standard error, where the ledger fails.
  mutating func run(_ fleet: Fleet, _ paths: [FilePath], ledger: Ledger?) async throws -> RunEnd {
    let renderer = renderer
    do {
      return try await fleet.run(paths, ledger: ledger) { file in
        renderer.entries(for: file)
      } receive: { file, entries in
        add(file, entries: entries)
      }
    } catch let error as LedgerError {
      end()
      throw Failure.run("\(error). The run ended early: what is not reported is as it was.")
    }
  }

  mutating func end() {
    progress?.clear()
    log?.end(summary)
    for index in sinks.indices { sinks[index].end(summary, signIns: signIns) }
    if summary.files > 0, summary.skipped == summary.files {
      StandardStream.say(
        "no profile knows any of these files; `mailmend inspect FILE` says more"
      )
    }
  }

  /// Ends a command with the exit status that its run asks for.
  ///
  /// - Parameter asksForChanges: whether something to change is worth a status of its own.
  /// - Throws: an exit code unless it is 0; 130 goes before 1, and 1 before 2.
  func conclude(_ end: RunEnd?, asksForChanges: Bool = false) throws {
    if end == .interrupted {
      StandardStream.say("interrupted; what is not reported is as it was")
      throw ExitCode(130)
    }
    if let note = unmetAnswers?.note { StandardStream.say(note) }
    let isIncomplete = sinks.contains(where: \.hasFailed)
    if summary.refused + summary.failed > 0 || isIncomplete { throw ExitCode(1) }
    if asksForChanges, summary.changed > 0 { throw ExitCode(2) }
  }
}
