import ConfigText
import Fleet
import HostFiles
import Migration
import SystemPackage

/// The one document that `-` stands for.
struct StandardDocument {
  let migrator: Migrator
  let maximumSize: Int

  /// Reads standard input and plans its migration.
  ///
  /// - Returns: the report, and what is to be written: nil where the document is refused.
  func process(withDiff: Bool) -> (report: FileReport, bytes: [UInt8]?) {
    let input: [UInt8]?
    do {
      input = try StandardStream.readInput(limit: maximumSize)
    } catch {
      let refusal = Refusal(
        code: "input-output",
        message: "standard input cannot be read: \(error)"
      )
      return (FileReport(path: "-", status: .failed, error: refusal), nil)
    }
    guard let input else {
      let refusal = Refusal(
        code: "too-large",
        message: "standard input has more than \(maximumSize) bytes"
      )
      return (FileReport(path: "-", status: .refused, error: refusal), nil)
    }
    let processor = DocumentProcessor(migrator: migrator, withDiff: withDiff)
    let (report, rewritten) = processor.process(input, path: "-")
    return (report, report.status == .refused ? nil : rewritten ?? input)
  }
}
