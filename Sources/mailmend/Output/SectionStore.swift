import HostFiles
import Ledger
import Migration
import Reporting
import SystemPackage

/// Keeps the sections of a report in files of their own until it is put together.
final class SectionStore {
  private var reporter: any SectionedReporter
  private var sections: [Spool] = []

  /// A file in an array has to be copyable.
  private final class Spool {
    let file: SpoolFile

    init() throws {
      file = try SpoolFile()
    }
  }

  init(_ reporter: any SectionedReporter) {
    self.reporter = reporter
  }

  func add(_ report: FileReport) throws {
    for (number, bytes) in reporter.report(report).enumerated() {
      if number == sections.count { sections.append(try Spool()) }
      try sections[number].file.append(bytes)
    }
  }

  /// Writes the whole report.
  func write(_ summary: Summary, signIns: SignInCount?, to target: FileDescriptor) throws {
    for piece in reporter.assemble(summary, signIns: signIns) {
      switch piece {
      case .bytes(let bytes): try target.writeAll(bytes)
      case .section(let number) where number < sections.count:
        try sections[number].file.copy(to: target)
      case .section: break
      }
    }
  }
}
