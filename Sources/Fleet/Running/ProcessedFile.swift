import HostFiles
import Migration
import SystemPackage

/// What came of reading and planning one file.
struct ProcessedFile: Sendable {
  let found: FoundFile?
  var report: FileReport
  /// Nil where the file could not be read.
  var content: FileContent?
  /// The verified bytes; nil where nothing changes.
  var rewritten: [UInt8]?
}
