import HostFiles
import Ledger
import Migration
import Reporting
import SystemPackage

/// Keeps the sections of a report in files of their own until it is put together.
final class SectionStore {
  private var reporter: any SectionedReporter
  private let sections: [Spool]

  /// A file in an array has to be copyable.
  private final class Spool {
    let file: SpoolFile

    init() throws(FileError) {
      file = try SpoolFile()
    }
  }

  /// Makes the files, so that a run that cannot have them does not begin.
  ///
  /// - Throws: `FileError` where the folder for temporary files takes none.
  init(_ reporter: any SectionedReporter) throws(FileError) {
    self.reporter = reporter
    var sections: [Spool] = []
    for _ in 0..<reporter.sectionCount { sections.append(try Spool()) }
    self.sections = sections
  }

  /// - Throws: `FileError` where the folder for temporary files takes no more.
  func add(_ report: FileReport) throws(FileError) {
    for (section, bytes) in zip(sections, reporter.report(report)) {
      try section.file.append(bytes)
    }
  }

  /// Writes the whole report.
  func write(_ summary: Summary, signIns: SignInCount?, to target: FileDescriptor) throws {
    for piece in reporter.assemble(summary, signIns: signIns) {
      switch piece {
      case .bytes(let bytes): try target.writeAll(bytes)
      case .section(let number): try sections[number].file.copy(to: target)
      }
    }
  }
}
