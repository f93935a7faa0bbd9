import HostFiles
import Ledger
import Migration
import Reporting
import SystemPackage

/// A report of a run on its way to where it is read.
///
/// One that cannot be written is given up with a word on standard error. The run goes on: it does
/// more than to report, and other reports are whole.
struct ReportSink {
  /// Nil for a report that is put together at the end. It changes in place: a copy of one that
  /// keeps something of every file would take longer with each.
  private(set) var reporter: (any Reporter)?
  let showsDiff: Bool
  /// Whether it was given up because it could not be written; a reader that went is no reason.
  private(set) var hasFailed = false

  /// Nil for a report that is written as the files come.
  private let sections: SectionStore?
  private let descriptor: FileDescriptor
  /// The file that a report is written to; nil for a standard stream.
  private let file: ReportFile?
  private let isTerminal: Bool
  private var isOpen = true

  /// A report on a standard stream.
  init(_ reporter: any Reporter, to descriptor: FileDescriptor, showsDiff: Bool) {
    self.reporter = reporter
    sections = nil
    file = nil
    self.descriptor = descriptor
    self.showsDiff = showsDiff
    isTerminal = StandardStream.isTerminal(descriptor)
  }

  /// A report on a file, whose ending chooses the format.
  ///
  /// - Parameters:
  ///   - file: stays as it is until the report begins.
  ///   - showsDiff: whether diffs were asked for; some reports show them in any case.
  /// - Throws: wrong usage where the sections of the report cannot be kept anywhere.
  init(_ mode: ReportMode, language: Language, to file: ReportFile, showsDiff: Bool) throws {
    let format = try OutputFlags.format(of: file.path)
    switch format.maker(mode, language: language) {
    case .streaming(let reporter):
      self.reporter = reporter
      sections = nil
    case .sectioned(let reporter):
      do {
        sections = try SectionStore(reporter)
      } catch {
        throw Failure.usage(
          """
          the report \(file.path) needs a folder for temporary files, and \(error.path) is of no \
          use: \(error); name another with TMPDIR
          """
        )
      }
    }
    self.file = file
    descriptor = file.descriptor
    self.showsDiff = showsDiff || format.alwaysShowsDiff
    isTerminal = StandardStream.isTerminal(descriptor)
  }

  /// Empties the file, since whatever can be in the way of the run is known by now, and begins.
  mutating func begin() {
    do {
      try file?.empty()
      if let bytes = reporter?.begin() { try descriptor.writeAll(bytes) }
    } catch {
      giveUp(error)
    }
  }

  /// - Parameters:
  ///   - entry: what the reporter made of the file.
  ///   - progress: makes room on a terminal.
  mutating func add(_ report: FileReport, entry: [UInt8], _ progress: inout ProgressBar?) {
    guard isOpen else { return }
    do {
      if let bytes = reporter?.report(report, entry: entry), !bytes.isEmpty {
        if isTerminal { progress?.clear() }
        try descriptor.writeAll(bytes)
      }
      try sections?.add(showsDiff ? report : report.withoutDiff)
    } catch {
      progress?.clear()
      giveUp(error)
    }
  }

  /// - Parameters:
  ///   - summary: the counts over all files.
  ///   - signIns: how many sign-ins of the whole fleet are left and done; nil where no ledger says so.
  mutating func end(_ summary: Summary, signIns: SignInCount?) {
    guard isOpen else { return }
    do {
      if let bytes = reporter?.end(summary) { try descriptor.writeAll(bytes) }
      try sections?.write(summary, signIns: signIns, to: descriptor)
      // Some file systems say only now that there is no room.
      try file?.descriptor.close()
    } catch {
      giveUp(error)
    }
  }

  private mutating func giveUp(_ error: any Error) {
    isOpen = false
    // Nobody reads on.
    if error as? Errno == .brokenPipe { return }
    hasFailed = true
    let name =
      file.map { "the report \($0.path)" }
      ?? (descriptor == .standardOutput ? "standard output" : "standard error")
    let place = (error as? FileError).map { "the folder \($0.path) (TMPDIR): " } ?? ""
    StandardStream.say(
      "\(name) cannot be written to its end: \(place)\(error); the run itself goes on")
  }
}
