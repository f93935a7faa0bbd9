import ArgumentParser
import HostFiles
import Ledger
import Reporting

struct TodoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "todo",
    abstract: "Lists the sign-ins that are outstanding, or ticks them off.",
    discussion: """
      Examples:

        mailmend todo
        mailmend todo --done 4 7
        mailmend todo --done nas-tpe-01
        mailmend todo --done alerts@example.com
      """
  )

  @Flag(help: "Tick off the items named: by number, by device or by mailbox.")
  var done = false

  @Flag(help: "With --done, tick off everything; without it, list ticked items too.")
  var all = false

  @Argument(help: "Which items --done ticks off.")
  var selectors: [String] = []

  @Option(help: "The format of standard output.")
  var format: ListFormat = .text

  @OptionGroup var ledgerOptions: LedgerOptions

  func validate() throws {
    if done, selectors.isEmpty, !all {
      throw ValidationError("--done takes a number, a device or a mailbox; or --all.")
    }
    if !done, !selectors.isEmpty {
      throw ValidationError("Items are named together with --done.")
    }
  }

  func run() throws {
    StandardStream.ignoreBrokenPipes()
    let ledger = try ledgerOptions.open(isForAll: !done)
    guard done, let ledger else {
      let items = try ledgerOptions.reporting { try ledger?.todo(includingDone: all) ?? [] }
      _ = try StandardStream.write(
        TodoReport.list(items, format: format, style: OutputFlags.style)
      )
      return
    }
    let chosen: [TodoSelector] = all ? [.all] : selectors.map(TodoSelector.text)
    let (ticked, unmatched) = try ledgerOptions.reporting {
      try ledger.tick(chosen, at: Clock.now)
    }
    _ = try StandardStream.write(TodoReport.ticked(ticked, format: format))
    for selector in unmatched {
      StandardStream.report("mailmend: no item has the number, device or mailbox \"\(selector)\"")
    }
    if !unmatched.isEmpty { throw ExitCode(1) }
  }
}
