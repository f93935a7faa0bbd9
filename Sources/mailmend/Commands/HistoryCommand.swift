import ArgumentParser
import HostFiles
import Ledger
import Reporting

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Lists the runs, or what one of them did.",
    discussion: """
      Examples:

        mailmend history
        mailmend history 3
        mailmend history --format json
      """
  )

  @Argument(help: "The number of a run whose files are listed.")
  var number: Int64?

  @Option(help: "The format of standard output.")
  var format: ListFormat = .text

  @OptionGroup var ledgerOptions: LedgerOptions

  func run() throws {
    StandardStream.ignoreBrokenPipes()
    let ledger = try ledgerOptions.open(isForAll: number == nil)
    let bytes = try ledgerOptions.reporting {
      if let number, let ledger {
        return HistoryReport.files(
          try ledger.changes(of: try ledger.run(number).id),
          format: format
        )
      }
      return HistoryReport.runs(try ledger?.runs() ?? [], format: format)
    }
    try StandardStream.show(bytes)
  }
}
