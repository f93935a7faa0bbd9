public import Ledger
import Migration

/// What is left to do over the whole fleet.
public enum TodoReport {
  public static func list(
    _ items: [TodoItem],
    format: ListFormat,
    style: TextStyle
  ) -> [UInt8] {
    switch format {
    case .text:
      if items.isEmpty { return Array("nothing is left to do\n".utf8) }
      return Array(textLines(items, style).map { $0 + "\n" }.joined().utf8)
    case .csv:
      return CSVRow.bytes(["number", "device", "provider", "mailbox", "action", "done", "steps"])
        + items.flatMap { item in
          CSVRow.bytes([
            String(item.id), item.mailbox.device, item.mailbox.provider, item.mailbox.address,
            item.action, item.doneAt.map(Timestamp.text) ?? "",
            item.steps.joined(separator: "\n"),
          ])
        }
    case .json:
      var json = JSONWriter()
      json.array(items) { $0.write($1) }
      json.newLine()
      return json.bytes
    }
  }

  /// What `--done` says.
  public static func ticked(_ items: [TodoItem], format: ListFormat) -> [UInt8] {
    guard format == .text else {
      return list(items, format: format, style: TextStyle(usesColour: false))
    }
    let lines =
      items.map { "ticked off: " + title($0) }
      + ["\(TextReporter.count(items.count, "item")) ticked off"]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func textLines(_ items: [TodoItem], _ style: TextStyle) -> [String] {
    var lines: [String] = []
    var device: String?
    for item in items {
      if item.mailbox.device != device {
        if device != nil { lines.append("") }
        device = item.mailbox.device
        lines.append(style.marked(PrintableText.escaped(item.mailbox.device), .strong))
      }
      lines.append("  " + title(item))
      lines += StepList.lines(item.steps)
    }
    return lines
  }

  private static func title(_ item: TodoItem) -> String {
    let action = Action(rawValue: item.action)?.title ?? item.action
    let done = item.doneAt.map { ", done \(Timestamp.text($0))" } ?? ""
    let address = item.mailbox.address.isEmpty ? "account without a mailbox" : item.mailbox.address
    let account = PrintableText.escaped("\(address) (\(item.mailbox.provider))")
    return "\(item.id). \(account): \(action)\(done)"
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ item: TodoItem) {
    object { json in
      json.member("number", Int(item.id))
      json.member("device", item.mailbox.device)
      json.member("provider", item.mailbox.provider)
      json.member("mailbox", item.mailbox.address)
      json.member("action", item.action)
      json.key("steps")
      json.array(item.steps) { $0.string($1) }
      json.member("done", item.doneAt.map(Timestamp.text))
    }
  }
}
