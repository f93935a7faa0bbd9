import Ledger
import Reporting
import SystemPackage

/// A report file on what is left to do, open to be written.
struct TodoReportFile {
  let descriptor: FileDescriptor
  let format: TodoFileFormat

  func write(_ items: [TodoItem], _ report: TodoReport) throws {
    do {
      try descriptor.writeAll(report.file(items, as: format))
    } catch Errno.brokenPipe {
      // Nobody reads on.
    }
  }
}
