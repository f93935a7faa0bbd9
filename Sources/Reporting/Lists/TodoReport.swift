public import Ledger
import Migration

/// What is left to do over the whole fleet.
public struct TodoReport {
  private let format: ListFormat
  private let style: TextStyle
  private let grouping: TodoGrouping
  private let today: CalendarDate?
  private let translation: Translation

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
    self.style = style
    self.grouping = grouping
    self.today = today
    self.translation = translation
  }

  public func list(_ items: [TodoItem]) -> [UInt8] {
    let items = grouping.sorted(items)
    switch format {
    case .text:
      return Self.bytes(items.isEmpty ? [translation.text(.nothingLeft)] : textLines(items))
    case .csv:
      return CSVRow.bytes(TodoSheet.Column.allCases.map(\.rawValue))
        + items.flatMap { item in CSVRow.bytes(TodoSheet.Column.allCases.map { cell($0, item) }) }
    case .json:
      var json = JSONWriter()
      json.array(items) { json, item in
        json.write(item, steps: steps(item))
      }
      json.newLine()
      return json.bytes
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
    let lines = items.map { translation.text(each, ["item": onNAS($0)]) }
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
    case .steps: steps(item).map(\.text).joined(separator: "\n")
    }
  }

  private func textLines(_ items: [TodoItem]) -> [String] {
    var lines: [String] = []
    var heading: String?
    for item in items {
      if grouping.heading(item) != heading {
        if heading != nil { lines.append("") }
        heading = grouping.heading(item)
        let shown = heading.flatMap { $0.isEmpty ? nil : $0 }
        let text = shown ?? translation.text(.accountWithoutMailbox)
        lines.append(style.marked(PrintableText.escaped(text), .strong))
      }
      lines.append("  " + title(item, account(item)))
      lines += StepList.lines(steps(item))
    }
    return lines
  }

  private func steps(_ item: TodoItem) -> [StepLine] {
    item.steps.map { StepLine(stored: $0, translation) }
  }

  /// What the heading does not say of an account.
  private func account(_ item: TodoItem) -> String {
    switch grouping {
    case .nas:
      translation.text(
        .todoAccount,
        ["mailbox": mailbox(item), "provider": item.mailbox.provider]
      )
    case .provider:
      translation.text(
        .todoAccountOn,
        ["mailbox": mailbox(item), "device": item.mailbox.device]
      )
    case .mailbox:
      translation.text(
        .todoAccount,
        ["mailbox": item.mailbox.device, "provider": item.mailbox.provider]
      )
    }
  }

  private func mailbox(_ item: TodoItem) -> String {
    item.mailbox.address.isEmpty
      ? translation.text(.accountWithoutMailbox) : item.mailbox.address
  }

  private func onNAS(_ item: TodoItem) -> String {
    let account = translation.text(
      .todoAccount,
      ["mailbox": mailbox(item), "provider": item.mailbox.provider]
    )
    return title(item, account)
  }

  private func title(_ item: TodoItem, _ account: String) -> String {
    var action = Action(rawValue: item.action).map(Wording(translation).action) ?? item.action
    if let assignee = item.assignee {
      action += translation.text(.assignedTo, ["name": PrintableText.escaped(assignee)])
    }
    if let due = item.dueOn {
      let isOverdue = item.doneAt == nil && today.map { due < $0 } == true
      let text = translation.text(isOverdue ? .overdueOn : .dueOn, ["date": due.description])
      action += isOverdue ? style.marked(text, .bad) : text
    }
    if let time = item.doneAt {
      action += translation.text(.doneAt, ["time": Timestamp.text(time)])
    }
    return translation.text(
      .todoLine,
      ["number": String(item.id), "account": PrintableText.escaped(account), "action": action]
    )
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
      json.member("done", item.doneAt.map(Timestamp.text))
    }
  }
}
