import ConfigText
public import Ledger

/// The list of what is left to do as a sheet that travels: what ``TodoReport`` writes as CSV comes
/// back with who does what, by when, and what is done.
///
/// Columns are known by their headings and may stand in any order; others, such as notes, are passed
/// over. An item is the one that device, provider, mailbox and action name, and where there is a
/// number, that has to agree. An empty cell changes nothing.
public struct TodoSheet {
  /// The headings.
  enum Column: String, CaseIterable {
    case number
    case device
    case provider
    case mailbox
    case action
    case assignee
    case due
    case done
    case steps

    var isRequired: Bool {
      switch self {
      case .device, .provider, .mailbox, .action: true
      case .number, .assignee, .due, .done, .steps: false
      }
    }
  }

  /// What tells items apart.
  private struct Key: Hashable {
    let mailbox: Mailbox
    let action: String
  }

  private let rows: [[CSVTable.Cell]]
  private let positions: [Column: Int]

  /// Reads a sheet.
  ///
  /// - Throws: `TodoSheetError` where the bytes are no such sheet.
  public init(_ bytes: [UInt8]) throws(TodoSheetError) {
    let table: CSVTable
    do throws(CSVError) {
      table = try CSVTable(bytes)
    } catch {
      throw TodoSheetError([error])
    }
    guard let header = table.rows.first else {
      throw TodoSheetError([CSVError(Place(line: 1, column: 1), "the sheet is empty")])
    }
    rows = Array(table.rows.dropFirst())
    positions = try Self.positions(header)
  }

  private static func positions(
    _ header: [CSVTable.Cell]
  ) throws(TodoSheetError) -> [Column: Int] {
    var positions: [Column: Int] = [:]
    for (index, cell) in header.enumerated() {
      guard let column = Column(rawValue: value(cell).lowercased()) else { continue }
      guard positions.updateValue(index, forKey: column) == nil else {
        throw TodoSheetError([CSVError(cell.place, "a second column \"\(column.rawValue)\"")])
      }
    }
    let missing = Column.allCases.filter { $0.isRequired && positions[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw TodoSheetError([
        CSVError(
          Place(line: 1, column: 1),
          "the first line lacks \(names); it has to hold the headings of `mailmend todo --format csv`"
        )
      ])
    }
    return positions
  }

  /// What the sheet changes in the items of a ledger.
  ///
  /// - Parameters:
  ///   - items: all that there are, done ones too.
  ///   - now: for what is ticked without a date, in seconds since 1970.
  /// - Throws: `TodoSheetError` with every row that cannot be taken; then none may be.
  public func changes(in items: [TodoItem], now: Int64) throws(TodoSheetError) -> [TodoChange] {
    var changes: [TodoChange] = []
    var mistakes: [CSVError] = []
    var lines: [Int64: Int] = [:]
    let items = Dictionary(items.map { (Key(mailbox: $0.mailbox, action: $0.action), $0) }) { $1 }
    for row in rows {
      do throws(CSVError) {
        let item = try item(of: row, in: items)
        if let line = lines.updateValue(row[0].place.line, forKey: item.id) {
          throw CSVError(row[0].place, "item \(item.id) has stood in line \(line) already")
        }
        if let change = try change(row, of: item, now: now) { changes.append(change) }
      } catch {
        mistakes.append(error)
      }
    }
    guard mistakes.isEmpty else { throw TodoSheetError(mistakes) }
    return changes
  }

  private func item(
    of row: [CSVTable.Cell],
    in items: [Key: TodoItem]
  ) throws(CSVError) -> TodoItem {
    let mailbox = Mailbox(
      device: text(.device, row),
      provider: text(.provider, row),
      address: text(.mailbox, row).lowercased()
    )
    let action = text(.action, row)
    guard let item = items[Key(mailbox: mailbox, action: action)] else {
      throw CSVError(
        row[0].place,
        "there is no item \"\(action)\" for \"\(mailbox.address)\" (\(mailbox.provider)) on "
          + "\"\(mailbox.device)\" in the ledger"
      )
    }
    let number = text(.number, row)
    guard number.isEmpty || Int64(number) == item.id else {
      throw CSVError(
        place(.number, row),
        "the number is \"\(number)\", but this item has the number \(item.id)"
      )
    }
    return item
  }

  private func change(
    _ row: [CSVTable.Cell],
    of item: TodoItem,
    now: Int64
  ) throws(CSVError) -> TodoChange? {
    var change = TodoChange(item: item.id)
    let assignee = text(.assignee, row)
    if !assignee.isEmpty, assignee != item.assignee { change.assignee = assignee }
    let due = text(.due, row)
    if !due.isEmpty {
      guard let date = CalendarDate(due) else { throw noDate(due, .due, row) }
      if date != item.dueOn { change.dueOn = .on(date) }
    }
    let done = text(.done, row)
    if !done.isEmpty {
      let time = try doneTime(done, row, now: now)
      if item.doneAt == nil { change.doneAt = time }
    }
    return change == TodoChange(item: item.id) ? nil : change
  }

  private func doneTime(
    _ text: String,
    _ row: [CSVTable.Cell],
    now: Int64
  ) throws(CSVError) -> Int64 {
    if ["x", "yes"].contains(text.lowercased()) { return now }
    if let date = CalendarDate(text) { return date.startOfDay }
    guard let time = Timestamp.seconds(text) else { throw noDate(text, .done, row) }
    return time
  }

  private func noDate(_ text: String, _ column: Column, _ row: [CSVTable.Cell]) -> CSVError {
    let also = column == .done ? ", or x" : ""
    return CSVError(
      place(column, row),
      "\"\(Excerpt.of(text))\" is no date that can be read for sure; write it as 2026-12-01\(also)"
    )
  }

  private func text(_ column: Column, _ row: [CSVTable.Cell]) -> String {
    guard let index = positions[column], index < row.count else { return "" }
    return Self.value(row[index])
  }

  private func place(_ column: Column, _ row: [CSVTable.Cell]) -> Place {
    guard let index = positions[column], index < row.count else { return row[0].place }
    return row[index].place
  }

  /// What a cell says: without white space around it, and without the apostrophe that keeps a
  /// spreadsheet from taking it for a formula.
  private static func value(_ cell: CSVTable.Cell) -> String {
    CSVRow.withoutGuard(cell.text.trimmingWhiteSpace)
  }
}

extension String {
  fileprivate var trimmingWhiteSpace: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(scalars[...$0]) } ?? ""
  }
}
