import HostFiles
import Migration
import Reporting
import SystemPackage

/// Sends the reports of a run to standard output and to report files, and counts them.
struct ReportOutput {
  private(set) var summary = Summary()
  /// Shows how far the run is.
  var progress: ProgressBar?
  private var sinks: [Sink]

  private struct Sink {
    var reporter: any Reporter
    let descriptor: FileDescriptor
    let isTerminal: Bool
    var isOpen = true

    init(_ reporter: any Reporter, to descriptor: FileDescriptor) {
      self.reporter = reporter
      self.descriptor = descriptor
      isTerminal = StandardStream.isTerminal(descriptor)
    }
  }

  /// - Parameters:
  ///   - files: report files, whose endings choose their formats.
  ///   - target: where the format goes; nil shows nothing.
  init(
    _ mode: ReportMode,
    format: OutputFormat,
    isBrief: Bool = false,
    files: [String] = [],
    target: FileDescriptor? = .standardOutput
  ) throws {
    sinks = []
    if let target {
      let style = target == .standardOutput ? OutputFlags.style : TextStyle(usesColour: false)
      let reporter = format.reporter(mode, style: style, isBrief: isBrief)
      sinks.append(Sink(reporter, to: target))
    }
    for path in files {
      let descriptor: FileDescriptor
      do {
        descriptor = try FileDescriptor.open(
          ProgramArguments.path(path),
          .writeOnly,
          options: [.create, .truncate, .closeOnExec],
          permissions: [.ownerReadWrite, .groupRead, .otherRead]
        )
      } catch {
        throw Failure.usage("the report \(path) cannot be written: \(error)")
      }
      let reporter = try OutputFlags.format(of: path)
        .reporter(mode, style: TextStyle(usesColour: false))
      sinks.append(Sink(reporter, to: descriptor))
    }
    try forEachSink { $0.begin() }
  }

  mutating func add(_ file: FileReport) throws {
    summary.add(file)
    try forEachSink { $0.report(file) }
    progress?.update(file)
  }

  mutating func end() throws {
    progress?.clear()
    let summary = summary
    try forEachSink { $0.end(summary) }
    if summary.files > 0, summary.skipped == summary.files {
      StandardStream.report(
        "mailmend: no profile knows any of these files; `mailmend inspect FILE` says more"
      )
    }
  }

  private mutating func forEachSink(_ bytes: (inout any Reporter) -> [UInt8]) throws {
    for index in sinks.indices where sinks[index].isOpen {
      let bytes = bytes(&sinks[index].reporter)
      if bytes.isEmpty { continue }
      if sinks[index].isTerminal { progress?.clear() }
      do {
        try sinks[index].descriptor.writeAll(bytes)
      } catch Errno.brokenPipe {
        // Nobody reads on; the run goes on.
        sinks[index].isOpen = false
      }
    }
  }
}
