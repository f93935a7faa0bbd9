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
  /// How many sign-ins of the whole fleet are left and done, for the reports that say so; nil where
  /// no ledger knows.
  var signIns: SignInCount?
  /// The files that reports are written to.
  private(set) var reportFiles: Set<FileIdentity> = []
  private var sinks: [Sink]
  /// Whether standard output leaves out why a file was refused or failed.
  private let leavesErrorsOut: Bool

  private struct Sink {
    /// Nil for a report that is put together at the end. It changes in place: a copy of one that
    /// keeps something of every file would take longer with each.
    var reporter: (any Reporter)?
    /// Nil for a report that is written as the files come.
    let sections: SectionStore?
    let descriptor: FileDescriptor
    let isTerminal: Bool
    let showsDiff: Bool
    var isOpen = true

    init(_ reporter: any Reporter, to descriptor: FileDescriptor, showsDiff: Bool) {
      self.init(reporter, nil, descriptor, showsDiff)
    }

    init(_ sections: SectionStore, to descriptor: FileDescriptor, showsDiff: Bool) {
      self.init(nil, sections, descriptor, showsDiff)
    }

    private init(
      _ reporter: (any Reporter)?,
      _ sections: SectionStore?,
      _ descriptor: FileDescriptor,
      _ showsDiff: Bool
    ) {
      self.reporter = reporter
      self.sections = sections
      self.descriptor = descriptor
      self.showsDiff = showsDiff
      isTerminal = StandardStream.isTerminal(descriptor)
    }
  }

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
    sinks = []
    leavesErrorsOut = format == .csv && target == .standardOutput
    if let target {
      let style = target == .standardOutput ? OutputFlags.style : TextStyle(usesColour: false)
      let reporter = format.reporter(mode, style: style, language: language, isBrief: isBrief)
      sinks.append(Sink(reporter, to: target, showsDiff: showsDiff))
    }
    for path in files {
      let format = try OutputFlags.format(of: path)
      let showsDiff = showsDiff || format.alwaysShowsDiff
      let file = try ReportFile(path, inputs: inputs)
      reportFiles.insert(file.identity)
      switch format.maker(mode, language: language) {
      case .streaming(let reporter):
        sinks.append(Sink(reporter, to: file.descriptor, showsDiff: showsDiff))
      case .sectioned(let reporter):
        sinks.append(Sink(SectionStore(reporter), to: file.descriptor, showsDiff: showsDiff))
      }
    }
    for index in sinks.indices {
      if let bytes = sinks[index].reporter?.begin() { try write(bytes, to: index) }
    }
  }

  /// Makes what ``add(_:entries:)`` takes, on any thread.
  var renderer: ReportRenderer {
    ReportRenderer(
      targets: sinks.map { sink in
        sink.reporter.map { ReportRenderer.Target(reporter: $0, showsDiff: sink.showsDiff) }
      }
    )
  }

  mutating func add(_ file: FileReport) throws {
    try add(file, entries: renderer.entries(for: file))
  }

  /// - Parameter entries: what the ``renderer`` made of the file.
  mutating func add(_ file: FileReport, entries: [[UInt8]]) throws {
    summary.add(file)
    for index in sinks.indices where sinks[index].isOpen {
      if let bytes = sinks[index].reporter?.report(file, entry: entries[index]) {
        try write(bytes, to: index)
      }
      try sinks[index].sections?.add(sinks[index].showsDiff ? file : file.withoutDiff)
    }
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
        try add(file, entries: entries)
      }
    } catch let error as LedgerError {
      try end()
      throw Failure.run("\(error). The run ended early: what is not reported is as it was.")
    }
  }

  mutating func end() throws {
    progress?.clear()
    log?.end(summary)
    for index in sinks.indices where sinks[index].isOpen {
      if let bytes = sinks[index].reporter?.end(summary) { try write(bytes, to: index) }
      try sinks[index].sections?.write(summary, signIns: signIns, to: sinks[index].descriptor)
    }
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
    if summary.refused + summary.failed > 0 { throw ExitCode(1) }
    if asksForChanges, summary.changed > 0 { throw ExitCode(2) }
  }

  private mutating func write(_ bytes: [UInt8], to index: Int) throws {
    if bytes.isEmpty { return }
    if sinks[index].isTerminal { progress?.clear() }
    do {
      try sinks[index].descriptor.writeAll(bytes)
    } catch Errno.brokenPipe {
      // Nobody reads on; the run goes on.
      sinks[index].isOpen = false
    } catch {
      throw Failure.run("a report cannot be written, and the run ended early: \(error)")
    }
  }
}
