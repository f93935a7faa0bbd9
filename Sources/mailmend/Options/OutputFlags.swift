public import ArgumentParser
import HostFiles
public import Reporting
import SystemPackage

extension OutputFormat: ExpressibleByArgument {}
extension ListFormat: ExpressibleByArgument {}

/// What a run shows, and where.
struct OutputFlags: ParsableArguments {
  @Option(name: .customLong("format"), help: "The format of standard output; text without it.")
  var chosenFormat: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "Write a report to a file too; its ending chooses the format.",
      discussion: """
        .html is a page with a worksheet for each NAS to print, .md is for issues and wikis, .sarif for \
        code scanning, .xml is JUnit for pipelines; .json, .ndjson, .csv and .txt are what --format \
        shows.
        """,
      valueName: "file"
    ),
    completion: .file()
  )
  var report: [String] = []

  @Flag(help: "Show the changes as a unified diff, with every secret redacted.")
  var diff = false

  @Flag(help: "Show only what went wrong, diffs, and the counts.")
  var quiet = false

  @Flag(help: "Say on standard error what is read, with which profile, and what becomes of it.")
  var verbose = false

  @OptionGroup var languageOption: LanguageOption

  /// The format of standard output.
  private var format: OutputFormat { chosenFormat ?? .text }

  /// The texts that the reports are made of.
  var translation: Translation { .of(languageOption.chosen) }

  /// Whether a run shows how far it is.
  var showsProgress: Bool { !quiet && !verbose }

  /// Whether a report says how many sign-ins are left and done.
  var needsSignIns: Bool { report.contains { (try? Self.format(of: $0)) == .html } }

  /// Whether the reports on files have to hold diffs.
  var needsDiff: Bool {
    diff || report.contains { (try? Self.format(of: $0))?.alwaysShowsDiff == true }
  }

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    for path in report { _ = try Self.format(of: path) }
  }

  /// Opens standard output, or what stands in for it, and the report files.
  ///
  /// - Parameter inputs: what the command reads.
  func open(
    _ mode: ReportMode,
    inputs: [FilePath] = [],
    target: FileDescriptor? = .standardOutput
  ) throws -> ReportOutput {
    try ReportOutput(
      mode,
      format: format,
      language: languageOption.chosen,
      isBrief: quiet,
      files: report,
      inputs: inputs,
      showsDiff: diff,
      target: target
    )
  }

  static func format(of path: String) throws -> ReportFormat {
    let fileExtension = FilePath(path).extension ?? ""
    guard let format = ReportFormat(fileExtension: fileExtension) else {
      let endings = ReportFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
      throw ValidationError("--report \(path): the ending has to be one of \(endings).")
    }
    return format
  }

  /// Colour on a terminal, unless NO_COLOR (no-color.org) asks for none.
  static var style: TextStyle {
    TextStyle(
      usesColour: StandardStream.isTerminal(.standardOutput)
        && Environment.value("NO_COLOR") == nil
    )
  }
}
