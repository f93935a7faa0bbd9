import NotificationCenter
import TestSupport

/// Writes a model as `qts-xml`, in every style that XML has for it.
struct XMLDrawing {
  var texts = TwoTexts()
  var random: SeededGenerator
  let encoding: DrawnEncoding
  let isIndented: Bool
  let lineEnds: [String]

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
}
