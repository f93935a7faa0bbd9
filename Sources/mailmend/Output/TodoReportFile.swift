import HostFiles
import Ledger
import Reporting
import SystemPackage

/// A report file on what is left to do, open to be written.
struct TodoReportFile {
  let file: ReportFile
  let format: TodoFileFormat

  /// - Returns: false, with a word on standard error, where it cannot be written.
  func write(_ items: [TodoItem], _ report: TodoReport) -> Bool {
    do {
      try file.empty()
      try file.descriptor.writeAll(report.file(items, as: format))
      try file.descriptor.close()
    } catch Errno.brokenPipe {
      // Nobody reads on.
    } catch {
      StandardStream.say("the report \(file.path) cannot be written to its end: \(error)")
      return false
    }
    return true
  }
}
