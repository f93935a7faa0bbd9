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
  private var sinks: [Sink]

  private struct Sink {
    enum Writer {
      case streaming(any Reporter)
      case sectioned(SectionStore)
    }

    var writer: Writer
    let descriptor: FileDescriptor
    let isTerminal: Bool
    let showsDiff: Bool
    var isOpen = true

    init(_ writer: Writer, to descriptor: FileDescriptor, showsDiff: Bool) {
      self.writer = writer
      self.descriptor = descriptor
      self.showsDiff = showsDiff
      isTerminal = StandardStream.isTerminal(descriptor)
    }
  }

  /// - Parameters:
  ///   - files: report files, whose endings choose their formats.
  ///   - showsDiff: whether diffs were asked for; some reports show them in any case.
  ///   - target: where the format goes; nil shows nothing.
  init(
    _ mode: ReportMode,
    format: OutputFormat,
    language: Language,
    isBrief: Bool = false,
    files: [String] = [],
    showsDiff: Bool = false,
    target: FileDescriptor? = .standardOutput
  ) throws {
    sinks = []
    if let target {
      let style = target == .standardOutput ? OutputFlags.style : TextStyle(usesColour: false)
      let reporter = format.reporter(mode, style: style, language: language, isBrief: isBrief)
      sinks.append(Sink(.streaming(reporter), to: target, showsDiff: showsDiff))
    }
    for path in files {
      let format = try OutputFlags.format(of: path)
      let writer: Sink.Writer =
        switch format.maker(mode, language: language) {
        case .streaming(let reporter): .streaming(reporter)
        case .sectioned(let reporter): .sectioned(SectionStore(reporter))
        }
      let showsDiff = showsDiff || format.alwaysShowsDiff
      sinks.append(Sink(writer, to: try ReportFile.open(path), showsDiff: showsDiff))
    }
    for index in sinks.indices {
      guard case .streaming(var reporter) = sinks[index].writer else { continue }
      let bytes = reporter.begin()
      sinks[index].writer = .streaming(reporter)
      try write(bytes, to: index)
    }
  }

  /// Makes what ``add(_:entries:)`` takes, on any thread.
  var renderer: ReportRenderer {
    ReportRenderer(
      targets: sinks.map { sink in
        guard case .streaming(let reporter) = sink.writer else { return nil }
        return ReportRenderer.Target(reporter: reporter, showsDiff: sink.showsDiff)
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
      switch sinks[index].writer {
      case .streaming(var reporter):
        let bytes = reporter.report(file, entry: entries[index])
        sinks[index].writer = .streaming(reporter)
        try write(bytes, to: index)
      case .sectioned(let store):
        try store.add(sinks[index].showsDiff ? file : file.withoutDiff)
      }
    }
    progress?.update(file)
    log?.add(file)
  }

  /// Runs a fleet over files and reports on each.
  mutating func run(_ fleet: Fleet, _ paths: [FilePath], ledger: Ledger?) async throws -> RunEnd {
    let renderer = renderer
    return try await fleet.run(paths, ledger: ledger) { file in
      renderer.entries(for: file)
    } receive: { file, entries in
      try add(file, entries: entries)
    }
  }

  mutating func end() throws {
    progress?.clear()
    log?.end(summary)
    for index in sinks.indices where sinks[index].isOpen {
      switch sinks[index].writer {
      case .streaming(var reporter): try write(reporter.end(summary), to: index)
      case .sectioned(let store):
        try store.write(summary, signIns: signIns, to: sinks[index].descriptor)
      }
    }
    if summary.files > 0, summary.skipped == summary.files {
      StandardStream.report(
        "mailmend: no profile knows any of these files; `mailmend inspect FILE` says more"
      )
    }
  }

  private mutating func write(_ bytes: [UInt8], to index: Int) throws {
    if bytes.isEmpty { return }
    if sinks[index].isTerminal { progress?.clear() }
    do {
      try sinks[index].descriptor.writeAll(bytes)
    } catch Errno.brokenPipe {
      // Nobody reads on; the run goes on.
      sinks[index].isOpen = false
    }
  }
}
