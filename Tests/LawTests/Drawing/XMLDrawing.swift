import NotificationCenter
import TestSupport

/// Writes a model as `qts-xml`, in every style that XML has for it.
struct XMLDrawing {
  var texts = TwoTexts()
  var random: SeededGenerator
  let encoding: DrawnEncoding
  private let isIndented: Bool
  private let lineEnds: [String]

  init(_ encoding: DrawnEncoding, _ random: SeededGenerator) {
    self.encoding = encoding
    self.random = random
    isIndented = self.random.chance(75)
    lineEnds = self.random.pick([["\n"], ["\n"], ["\r\n"], ["\n", "\r\n"]])
  }

  mutating func draw(_ model: ModelConfiguration, _ expected: ModelMigration) {
    writeProlog()
    writeLine("<QDocRoot\(attributes())>")
    writeElement("hostname", "nas-01", "nas-01")
    writeLine("<firmware>")
    if let system = model.system { writeElement("name", system, system) }
    writeLine("</firmware>")
    writeLine(
      "<func><name>storage</name><ownContent><smtp_services><smtp_service><id>990</id>"
        + "</smtp_service></smtp_services></ownContent></func>")
    writeLine("<func\(attributes())>")
    writeElement("name", "notification_center", "notification_center")
    writeLine("<ownContent>")
    if random.chance(50) {
      writeAccounts(model, expected)
      writeRules(model, expected)
    } else {
      writeRules(model, expected)
      writeAccounts(model, expected)
    }
    writeLine("</ownContent>")
    writeLine("</func>")
    texts.write("</QDocRoot>")
    texts.write(random.pick(["", lineEnd(), lineEnd() + markup(), "  "]))
  }

  private mutating func writeProlog() {
    if encoding.isUnicode, random.chance(40) { texts.write("\u{FEFF}") }
    let name = encoding.isUTF16 ? "UTF-16" : encoding.rawValue
    let quote = random.pick(["\"", "'"])
    let spelled = random.chance(50) ? name : name.lowercased()
    if !encoding.isUnicode || random.chance(60) {
      writeLine("<?xml version=\(quote)1.0\(quote) encoding=\(quote)\(spelled)\(quote) ?>")
    } else if random.chance(50) {
      writeLine("<?xml version='1.0'?>")
    }
    if random.chance(20) { writeLine("<?xml-stylesheet href='a.css'?>") }
  }

  // MARK: Records

  private mutating func writeAccounts(_ model: ModelConfiguration, _ expected: ModelMigration) {
    writeLine("<smtp_services\(attributes())>")
    for (index, account) in model.accounts.enumerated() {
      let new = expected.newFields[index]
      beginRecord(isRemoved: new == nil)
      writeLine("<smtp_service\(attributes())>")
      var fields = AccountField.allCases.filter { $0 == .id || account.fields[$0] != nil }
      fields.shuffle(using: &random)
      for field in fields {
        if field == .id {
          writeElement("id", account.id, expected.newIDs[index])
        } else {
          let old = account.fields[field] ?? ""
          writeElement(Self.name(of: field), old, new?[field] ?? old)
        }
        if random.chance(8) { writeLine("<extra><id>991</id><email/></extra>") }
      }
      texts.write("</smtp_service>")
      endRecord(isRemoved: new == nil)
    }
    writeLine("</smtp_services>")
  }

  private static func name(of field: AccountField) -> String {
    field == .secret ? "enAuthPass" : field.rawValue
  }

  private mutating func writeRules(_ model: ModelConfiguration, _ expected: ModelMigration) {
    writeLine("<rules>")
    for (rule, senders) in zip(model.rules, expected.newSenders) {
      writeLine("<rule\(attributes())>")
      writeElement("id", rule.id, rule.id)
      writeElement("name", rule.name, rule.name)
      writeElement("type", rule.kind, rule.kind)
      if random.chance(50) { writeElement("enabled", "1", "1") }
      writeLine("<pairs>")
      for (pair, senders) in zip(rule.pairs, senders) {
        writeLine("<pair>")
        if let method = pair.method { writeElement("method", method, method) }
        writeLine("<senders\(attributes())>")
        for (old, new) in zip(pair.senders, senders) {
          beginRecord(isRemoved: new == nil)
          write(element("sender", old, new ?? old))
          endRecord(isRemoved: new == nil)
        }
        writeLine("</senders>")
        writeLine("<recipients><recipient>ops@example.com</recipient></recipients>")
        writeLine("</pair>")
      }
      writeLine("</pairs>")
      writeLine("</rule>")
    }
    writeLine("</rules>")
  }

  private var recordsAlone: [Bool] = []

  private mutating func beginRecord(isRemoved: Bool) {
    let isAlone = isIndented && random.chance(85)
    recordsAlone.append(isAlone)
    if isAlone { texts.beginRemoval(isRemoved) }
    if isIndented { texts.write(random.pick(["", "  ", "\t", "      "])) }
    if !isAlone {
      if random.chance(50) { texts.write(markup()) }
      texts.beginRemoval(isRemoved)
    }
  }

  private mutating func endRecord(isRemoved: Bool) {
    let isAlone = recordsAlone.removeLast()
    if !isAlone {
      texts.endRemoval(isRemoved)
      texts.write(isIndented ? markup() : "")
    }
    if isIndented { texts.write(random.pick(["", "", " "]) + lineEnd()) }
    if isAlone { texts.endRemoval(isRemoved) }
  }

  // MARK: Elements

  private mutating func writeElement(_ name: String, _ old: String, _ new: String) {
    if isIndented { texts.write(random.pick(["", "  ", "\t"])) }
    write(element(name, old, new))
    if random.chance(8) { texts.write(markup()) }
    if isIndented, random.chance(80) { texts.write(lineEnd()) }
  }

  private mutating func write(_ element: (old: String, new: String)) {
    texts.change(element.old, to: element.new)
  }

  private mutating func element(_ name: String, _ old: String, _ new: String) -> (
    old: String, new: String
  ) {
    let start = "<\(name)\(attributes())"
    let end = random.pick(["</\(name)>", "</\(name)>", "</\(name) >"])
    if old.isEmpty, random.chance(40) {
      let tag = start + random.pick(["/>", " />"])
      return (tag, new.isEmpty ? tag : "\(start)>\(Self.escaped(new))</\(name)>")
    }
    let content = content(old, new)
    let open = start + random.pick([">", ">", " >"])
    return (open + content.old + end, open + content.new + end)
  }

  /// A value in some style, and the new value in the style that it has to have then.
  private mutating func content(_ old: String, _ new: String) -> (old: String, new: String) {
    if old.isEmpty {
      if random.chance(50) { return (Self.section(old), Self.section(new)) }
      return ("", Self.escaped(new))
    }
    let (before, after) = (blank(), blank())
    let middle = old.unicodeScalars.index(after: old.unicodeScalars.startIndex)
    let (head, tail) = (String(old[..<middle]), String(old[middle...]))
    let comment = markup()
    var result: (old: String, new: String)
    switch random.number(0...6) {
    case 0: result = (Self.escaped(old), Self.escaped(new))
    case 1:
      let inside = random.pick(["", " "])
      let (open, close) = ("<![CDATA[\(inside)", "\(inside)]]>")
      result = (open + old + close, open + new + close)
    case 2 where !tail.isEmpty:
      result = (Self.section(head) + Self.section(tail), Self.section(new))
    case 3: result = (references(old), Self.escaped(new))
    case 4 where !tail.isEmpty:
      result = (Self.escaped(head) + Self.section(tail), Self.escaped(new))
    case 5 where !tail.isEmpty:
      result = (Self.section(head) + comment + Self.escaped(tail), Self.escaped(new) + comment)
    default: result = (comment + Self.escaped(old), comment + Self.escaped(new))
    }
    if new == old { result.new = result.old }
    return (before + result.old + after, before + result.new + after)
  }

  private static func section(_ text: String) -> String { "<![CDATA[\(text)]]>" }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private mutating func references(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch random.number(0...2) {
      case 0: result += "&#\(scalar.value);"
      case 1: result += "&#x\(String(scalar.value, radix: 16, uppercase: random.chance(50)));"
      default: result += Self.escaped(String(scalar))
      }
    }
    return result
  }

  // MARK: What stands around

  private mutating func writeLine(_ text: String) {
    texts.write(text)
    if random.chance(6) { texts.write(markup()) }
    if isIndented { texts.write(lineEnd()) }
  }

  private mutating func lineEnd() -> String { random.pick(lineEnds) }

  private mutating func blank() -> String {
    random.pick(["", "", "", " ", "\t", lineEnd() + "    "])
  }

  private mutating func attributes() -> String {
    guard random.chance(20) else { return "" }
    return random.pick([
      " a=\"x > y\"", " b='\"'", " c=\"/>\"", " d = '</id>'".replacing("<", with: "&lt;"),
      "\(lineEnd())\te=\"'\" f=''", " g=\"<sender>9</sender>\"".replacing("<", with: "&lt;"),
      " h='\(random.pick(encoding.palette))'",
    ])
  }

  private mutating func markup() -> String {
    random.pick([
      "<!-- <smtp_service><id>992</id></smtp_service> -->", "<!---->", "<!-- ]]> & <sender>993 -->",
      "<?php echo '<sender>994</sender>' ?>", "<?p?>", "<!-- \(random.pick(encoding.palette)) -->",
      "<!-- <![CDATA[ -->",
    ])
  }
}
