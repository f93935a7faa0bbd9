public import Ledger
import Migration

/// What is left to do over the whole fleet.
public struct TodoReport {
  private let format: ListFormat
  private var wording: TodoWording
  private var translation: Translation { wording.translation }

  /// - Parameters:
  ///   - format: what the list is written as.
  ///   - style: how the text format marks things.
  ///   - grouping: under which headings the items stand.
  ///   - today: to mark what is overdue; nil marks nothing.
  ///   - translation: what steps and headings are written in.
  public init(
    _ format: ListFormat,
    style: TextStyle = TextStyle(usesColour: false),
    grouping: TodoGrouping = .nas,
    today: CalendarDate? = nil,
    _ translation: Translation
  ) {
    self.format = format
    wording = TodoWording(grouping: grouping, today: today, translation: translation, style: style)
  }

  public func list(_ items: [TodoItem]) -> [UInt8] {
    list(items, as: format)
  }

  /// A report file.
  ///
  /// - Parameters:
  ///   - items: what the report is about; ``TodoFileFormat/alwaysShowsDone`` says whether what is done belongs
  ///     to it.
  ///   - format: what the report is written as, whatever the list is.
  public func file(_ items: [TodoItem], as format: TodoFileFormat) -> [UInt8] {
    var plain = self
    plain.wording.style = TextStyle(usesColour: false)
    return switch format {
    case .html: TodoPage(plain.wording).bytes(wording.grouping.sorted(items))
    case .markdown: TodoMarkdown(plain.wording).bytes(wording.grouping.sorted(items))
    case .csv: plain.list(items, as: .csv)
    case .json: plain.list(items, as: .json)
    case .text: plain.list(items, as: .text)
    }
  }

  private func list(_ items: [TodoItem], as format: ListFormat) -> [UInt8] {
    let items = wording.grouping.sorted(items)
    switch format {
    case .text:
      return Self.bytes(items.isEmpty ? [translation.text(.nothingLeft)] : textLines(items))
    case .csv:
      return CSVRow.bytes(TodoSheet.Column.allCases.map(\.rawValue))
        + items.flatMap { item in CSVRow.bytes(TodoSheet.Column.allCases.map { cell($0, item) }) }
    case .json, .ndjson:
      return JSONWriter.list(items, isOneArray: format == .json) { json, item in
        json.write(item, steps: wording.steps(item))
      }
    }
  }

  /// What `--done` says.
  public func ticked(_ items: [TodoItem]) -> [UInt8] {
    summary(items, each: .tickedOff, all: .tickedOffCount)
  }

  /// What `--assign`, `--due` and `--import` say.
  public func changed(_ items: [TodoItem]) -> [UInt8] {
    summary(items, each: .noted, all: .notedCount)
  }

  private func summary(_ items: [TodoItem], each: Word, all: Word) -> [UInt8] {
    guard format == .text else { return list(items) }
    let lines = items.map { translation.text(each, ["item": wording.line($0, wording.onNAS($0))]) }
    return Self.bytes(
      lines + [translation.text(all, ["items": translation.count(items.count, .item)])])
  }

  private func cell(_ column: TodoSheet.Column, _ item: TodoItem) -> String {
    switch column {
    case .number: String(item.id)
    case .device: item.mailbox.device
    case .provider: item.mailbox.provider
    case .mailbox: item.mailbox.address
    case .action: item.action
    case .assignee: item.assignee ?? ""
    case .due: item.dueOn?.description ?? ""
    case .done: item.doneAt.map(Timestamp.text) ?? ""
    case .steps: wording.steps(item).map(\.text).joined(separator: "\n")
    }
  }

  private func textLines(_ items: [TodoItem]) -> [String] {
    var lines: [String] = []
    var heading: String?
    for item in items {
      if wording.heading(item) != heading {
        if heading != nil { lines.append("") }
        heading = wording.heading(item)
        lines.append(wording.style.marked(PrintableText.escaped(wording.heading(item)), .strong))
      }
      lines.append("  " + wording.line(item, wording.account(item)))
      lines += StepList.lines(wording.steps(item))
    }
    return lines
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ item: TodoItem, steps: [StepLine]) {
    object { json in
      json.member("number", Int(item.id))
      json.member("device", item.mailbox.device)
      json.member("provider", item.mailbox.provider)
      json.member("mailbox", item.mailbox.address)
      json.member("action", item.action)
      json.member("assignee", item.assignee)
      json.member("due", item.dueOn?.description)
      json.key("steps")
      json.array(steps) { $0.string($1.text) }
      json.key("headings")
      json.array(steps.indices.filter { steps[$0].kind == .heading }) { $0.number($1 + 1) }
      json.member("done", item.doneAt.map(Timestamp.text))
    }
  }
}
