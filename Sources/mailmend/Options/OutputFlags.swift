public import ArgumentParser
import HostFiles
public import Reporting
import SystemPackage

extension OutputFormat: ExpressibleByArgument {}
extension ListFormat: ExpressibleByArgument {}

/// What a run shows, and where.
struct OutputFlags: ParsableArguments {
  @Option(help: "The format of standard output.")
  var format: OutputFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write a report to a file too; its ending chooses the format: .json, .ndjson, .csv or .txt.",
      valueName: "file"
    ),
    completion: .file()
  )
  var report: [String] = []

  @Flag(help: "Show the changes as a unified diff, with every secret redacted.")
  var diff = false

  @Flag(help: "Show only what went wrong, diffs, and the counts.")
  var quiet = false

  func validate() throws {
    for path in report { _ = try Self.format(of: path) }
  }

  /// Opens standard output, or what stands in for it, and the report files.
  func open(
    _ mode: ReportMode,
    target: FileDescriptor? = .standardOutput
  ) throws -> ReportOutput {
    try ReportOutput(mode, format: format, isBrief: quiet, files: report, target: target)
  }

  static func format(of path: String) throws -> OutputFormat {
    switch FilePath(path).extension?.lowercased() {
    case "json": .json
    case "ndjson": .ndjson
    case "csv": .csv
    case "txt": .text
    default:
      throw ValidationError(
        "--report \(path): the ending has to be .json, .ndjson, .csv or .txt."
      )
    }
  }

  /// Colour on a terminal, unless NO_COLOR (no-color.org) asks for none.
  static var style: TextStyle {
    TextStyle(
      usesColour: StandardStream.isTerminal(.standardOutput)
        && Environment.value("NO_COLOR") == nil
    )
  }
}
