import Migration
import Reporting

extension OutputFormat {
  /// A whole report on files.
  func bytes(
    of files: [FileReport],
    mode: ReportMode,
    style: TextStyle = TextStyle(usesColour: false),
    isBrief: Bool = false
  ) -> [UInt8] {
    var reporter = reporter(mode, style: style, isBrief: isBrief)
    var summary = Summary()
    var bytes = reporter.begin()
    for file in files {
      summary.add(file)
      bytes += reporter.report(file)
    }
    return bytes + reporter.end(summary)
  }

  /// A whole report on files as text.
  func text(
    of files: [FileReport],
    mode: ReportMode,
    style: TextStyle = TextStyle(usesColour: false),
    isBrief: Bool = false
  ) -> String {
    String(decoding: bytes(of: files, mode: mode, style: style, isBrief: isBrief), as: UTF8.self)
  }
}
