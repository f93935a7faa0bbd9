public import ArgumentParser
import HostFiles
import Ledger
public import Reporting
import SystemPackage

extension TodoGrouping: ExpressibleByArgument {}

struct TodoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "todo",
    abstract: "Lists the sign-ins that are outstanding, says who does them, or ticks them off.",
    discussion: """
      A sheet can travel to the sites: write it with --format csv, let people fill in the columns \
      assignee, due (2026-12-01) and done (a date, or x), and read it back with --import.

      Examples:

        mailmend todo
        mailmend todo --by mailbox
        mailmend todo --report todo.html
        mailmend todo --done 4 7
        mailmend todo --done nas-tpe-01
        mailmend todo --done alerts@example.com
        mailmend todo --assign "Anna" --due 2026-12-01 nas-osa-01 nas-osa-02
        mailmend todo --format csv >todo.csv
        mailmend todo --import todo.csv
      """
  )

  @Flag(help: "Tick off the items named: by number, by device or by mailbox.")
  var done = false

  @Option(
    help: ArgumentHelp(
      "Note who is to do the items named; an empty name is nobody.",
      valueName: "name"
    )
  )
  var assign: String?

  @Option(
    help: ArgumentHelp(
      "Note by when the items named are to be done, such as 2026-12-01; none takes the date away.",
      valueName: "date"
    )
  )
  var due: String?

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp(
      "Read a sheet back that was written with --format csv: all of it, or nothing.",
      discussion: "An empty cell changes nothing; - reads standard input.",
      valueName: "file"
    ),
    completion: .file()
  )
  var sheet: String?

  @Option(help: "Under which headings the items stand.")
  var by: TodoGrouping = .nas

  @Flag(help: "Mean all items; in a list, ticked ones too.")
  var all = false

  @Argument(help: "Which items --done, --assign and --due mean.")
  var selectors: [String] = []

  @Option(help: "The format of standard output.")
  var format: ListFormat = .text

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Write a report to a file too; its ending chooses the format.",
      discussion: """
        .html is a page with a worksheet for each NAS, provider or mailbox (--by) to print, .md is for issues and \
        wikis; both show what is done, too. .csv, .json and .txt are what --format shows.
        """,
      valueName: "file"
    ),
    completion: .file()
  )
  var reportFiles: [String] = []

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var ledgerOptions: LedgerOptions

  private var notes: Bool { assign != nil || due != nil }

  func validate() throws {
    guard [done, notes, sheet != nil].count(where: \.self) < 2 else {
      throw ValidationError("--done, --import, and --assign or --due exclude each other.")
    }
    let needsItems = done || notes
    if needsItems, selectors.isEmpty, !all {
      let name = done ? "--done" : assign != nil ? "--assign" : "--due"
      throw ValidationError("\(name) takes a number, a device or a mailbox; or --all.")
    }
    if !needsItems, !selectors.isEmpty {
      throw ValidationError("Items are named together with --done, --assign or --due.")
    }
    if sheet != nil, all { throw ValidationError("--import and --all exclude each other.") }
    _ = try dueChange()
    for path in reportFiles { _ = try Self.fileFormat(of: path) }
  }

  func run() throws {
    StandardStream.ignoreBrokenPipes()
    let isList = !done && !notes && sheet == nil
    let ledger = try ledgerOptions.open(isForAll: isList)
    // Opened before anything is changed: a report that cannot be written is wrong usage.
    let files = try ReportFile.open(reportFiles) { file in
      TodoReportFile(file: file, format: try Self.fileFormat(of: file.path))
    }
    var unmatched: [String] = []
    let output: [UInt8]
    if let sheet, let ledger {
      output = try read(sheet, into: ledger)
    } else if !isList, let ledger {
      (output, unmatched) = try change(ledger)
    } else {
      output = report.list(try items(of: ledger, includingDone: all))
    }
    let areWritten = try files.map { file in
      let includingDone = all || file.format.alwaysShowsDone
      return file.write(try items(of: ledger, includingDone: includingDone), report)
    }
    for selector in unmatched {
      StandardStream.say("no item has the number, device or mailbox \"\(selector)\"")
    }
    try StandardStream.show(output, note: isList ? nil : "the items are changed all the same")
    if !unmatched.isEmpty || areWritten.contains(false) { throw ExitCode(1) }
  }

  private func items(of ledger: Ledger?, includingDone: Bool) throws -> [TodoItem] {
    try ledgerOptions.reporting { try ledger?.todo(includingDone: includingDone) ?? [] }
  }

  private static func fileFormat(of path: String) throws -> TodoFileFormat {
    guard let format = TodoFileFormat(fileExtension: FilePath(path).extension ?? "") else {
      let endings = TodoFileFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
      throw ValidationError("--report \(path): the ending has to be one of \(endings).")
    }
    return format
  }

  private var report: TodoReport {
    TodoReport(
      format,
      style: OutputFlags.style,
      grouping: by,
      today: CalendarDate(containing: Clock.now),
      Translation.of(languageOption.chosen)
    )
  }

  /// - Returns: what is shown, and the selectors that mean no item.
  private func change(_ ledger: Ledger) throws -> ([UInt8], [String]) {
    let chosen: [TodoSelector] = all ? [.all] : selectors.map(TodoSelector.text)
    if done {
      let (ticked, unknown) = try ledgerOptions.reporting { try ledger.tick(chosen, at: Clock.now) }
      return (report.ticked(ticked), unknown)
    } else {
      let due = try dueChange()
      let (items, unknown) = try ledgerOptions.reporting { try ledger.items(chosen) }
      let changes = items.map { TodoChange(item: $0.id, assignee: assign, dueOn: due) }
      return (try note(changes, in: ledger), unknown)
    }
  }

  /// - Returns: what is shown.
  private func read(_ sheet: String, into ledger: Ledger) throws -> [UInt8] {
    let bytes = try bytes(of: sheet)
    do {
      let items = try ledgerOptions.reporting { try ledger.todo(includingDone: true) }
      return try note(try TodoSheet(bytes).changes(in: items, now: Clock.now), in: ledger)
    } catch let error as TodoSheetError {
      let shown = error.mistakes.prefix(20)
      for mistake in shown { StandardStream.say("\(sheet): \(mistake)") }
      let rest = error.mistakes.count - shown.count
      let more = rest > 0 ? "\(rest) more mistakes; " : ""
      throw Failure.usage("\(sheet): \(more)nothing was changed")
    }
  }

  /// Changes items, all or none.
  ///
  /// - Returns: what is shown of those that changed.
  private func note(_ changes: [TodoChange], in ledger: Ledger) throws -> [UInt8] {
    let changed = Set(changes.map(\.item))
    let items = try ledgerOptions.reporting {
      try ledger.change(changes)
      return try ledger.todo(includingDone: true).filter { changed.contains($0.id) }
    }
    return report.changed(items)
  }

  private func bytes(of sheet: String) throws -> [UInt8] {
    let limit = 1 << 28
    do {
      guard sheet == "-" else {
        return try HostFileSystem().read(ProgramArguments.path(sheet), limit: limit).bytes
      }
      guard let bytes = try StandardStream.readInput(limit: limit) else {
        throw Failure.usage("standard input has more than \(limit) bytes")
      }
      return bytes
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Failure.usage("--import \(sheet): \(error)")
    }
  }

  private func dueChange() throws -> TodoChange.Due? {
    guard let due else { return nil }
    if due == "none" { return .never }
    guard let date = CalendarDate(due) else {
      throw ValidationError("--due \(due): write a date as 2026-12-01, or none.")
    }
    return .on(date)
  }
}
