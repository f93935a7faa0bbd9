import TestSupport

/// How a drawn repair is written: one style for each thing, so that it is known how something new has
/// to look.
struct RepairStyle {
  let syntax: DrawnDocument.Syntax
  let encoding: DrawnEncoding
  let lineEnd: String
  let indentation: String
  /// Around a reference in XML, and around a list in INI.
  let sender: (String, String)
  let separator: String
  let isOnOneLine: Bool
  let emptyList: Int

  init(_ syntax: DrawnDocument.Syntax, using random: inout SeededGenerator) {
    self.syntax = syntax
    encoding = random.pick([.utf8, .utf8, .utf16LittleEndian, .latin1, .shiftJIS])
    lineEnd = random.pick(["\n", "\r\n"])
    indentation = random.pick(["  ", "\t", ""])
    sender =
      syntax == .xml
      ? random.pick([
        ("<sender>", "</sender>"), ("<sender><![CDATA[", "]]></sender>"),
        ("<sender use='1' >\n", " </sender >"),
      ]) : random.pick([("", ""), ("\"", "\"")])
    separator = random.pick([", ", ",", " , "])
    isOnOneLine = random.chance(30)
    emptyList = random.number(0...2)
  }

  func bytes(of text: String) -> [UInt8] {
    let needsMark = encoding.isUTF16
    return encoding.bytes(of: (needsMark ? "\u{FEFF}" : "") + text)
  }

  func text(of model: RepairModel) -> String {
    syntax == .xml ? xml(model) : ini(model)
  }

  // MARK: XML

  private func line(_ depth: Int, _ text: String) -> String {
    String(repeating: indentation, count: depth) + text + lineEnd
  }

  private func xml(_ model: RepairModel) -> String {
    var text = line(
      0, "<?xml version=\"1.0\" encoding=\"\(encoding.isUTF16 ? "UTF-16" : encoding.rawValue)\"?>")
    text += line(0, "<QDocRoot><hostname>nas-01</hostname><func>")
    text += line(1, "<name>notification_center</name><ownContent><smtp_services>")
    for account in model.accounts {
      text += line(
        2, "<smtp_service><id>\(account.id)</id><provider>\(account.provider)</provider>")
      text += line(3, "<server>\(account.server)</server><email>\(account.mailbox)</email>")
      text += line(3, "<status>ok</status></smtp_service>")
    }
    text += line(1, "</smtp_services><rules>")
    for rule in model.rules {
      text += line(2, "<rule><type>\(rule.kind)</type><id>\(rule.id)</id>")
      text += line(
        2, "<name>\(rule.name)\(String(String.UnicodeScalarView(encoding.palette)))</name><pairs>")
      for pair in rule.pairs {
        text += line(3, "<pair>") + line(4, "<method>\(pair.method)</method>") + list(pair.senders)
        text += line(4, "<recipients><recipient>\(pair.recipient)</recipient></recipients></pair>")
      }
      text += line(2, "</pairs></rule>")
    }
    return text + line(1, "</rules></ownContent></func>") + "</QDocRoot>"
  }

  private func list(_ senders: [Int]) -> String {
    if senders.isEmpty {
      switch emptyList {
      case 0: return line(4, "<senders/>")
      case 1 where !isOnOneLine: return line(4, "<senders>") + line(4, "</senders>")
      default: return line(4, "<senders></senders>")
      }
    }
    let items = senders.map { "\(sender.0)\($0)\(sender.1)" }
    if isOnOneLine { return line(4, "<senders>\(items.joined())</senders>") }
    return line(4, "<senders>") + items.map { line(5, $0) }.joined() + line(4, "</senders>")
  }

  // MARK: INI

  private func ini(_ model: RepairModel) -> String {
    var lines = ["[System]", "Server Name = nas-01", ""]
    for account in model.accounts {
      lines += [
        "[SMTP Service \(account.id)]", "Provider = \(account.provider)",
        "SMTP Server = \(account.server)", "Email = \(account.mailbox)", "Status = ok", "",
      ]
    }
    for rule in model.rules {
      lines += [
        "[\(rule.kind) Rule \(rule.id)]", "Name = \(rule.name)", "; \(encoding.palette[0])",
      ]
      for (number, pair) in rule.pairs.enumerated() {
        let list = pair.senders.map(String.init).joined(separator: separator)
        let isBare = pair.senders.isEmpty && emptyList > 0
        lines += [
          "Pair \(number + 1) Method = \(pair.method)",
          "Pair \(number + 1) Senders = " + (isBare ? "" : sender.0 + list + sender.1),
          "Pair \(number + 1) Recipients = \(pair.recipient)",
        ]
      }
    }
    return lines.joined(separator: lineEnd) + lineEnd
  }
}
