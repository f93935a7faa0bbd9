import NotificationCenter
import TestSupport

/// Writes a model as `qts-ini`, in every style that INI has for it.
struct INIDrawing {
  var texts = TwoTexts()
  var random: SeededGenerator
  let encoding: DrawnEncoding
  private let lineEnds: [String]

  private static let keys: [AccountField: String] = [
    .provider: "Provider", .server: "SMTP Server", .port: "SMTP Port",
    .security: "Secure Connection", .email: "Email", .username: "User Name",
    .secret: "enAuthPass", .status: "Status", .isDefault: "Default",
  ]

  init(_ encoding: DrawnEncoding, _ random: SeededGenerator) {
    self.encoding = encoding
    self.random = random
    lineEnds = self.random.pick([["\n"], ["\n"], ["\r\n"], ["\n", "\r\n"]])
  }

  mutating func draw(_ model: ModelConfiguration, _ expected: ModelMigration) {
    if encoding.isUTF16 || encoding == .utf8 && random.chance(30) { texts.write("\u{FEFF}") }
    writeNoise()
    texts.write("[SYSTEM]" + lineEnd())
    if let system = model.system { writeEntry("OS", system, system) }
    // Accounts and rules keep their own order and stand in any order among one another.
    var (account, rule) = (0, 0)
    while account < model.accounts.count || rule < model.rules.count {
      let isAccount =
        rule == model.rules.count || account < model.accounts.count && random.chance(50)
      if isAccount {
        write(model.accounts[account], id: expected.newIDs[account], expected.newFields[account])
        account += 1
      } else {
        write(model.rules[rule], expected.newSenders[rule])
        rule += 1
      }
      writeNoise()
    }
    // Without this section no profile would know a document that holds neither.
    texts.write("[Event Rule 99]\(lineEnd())Name = last")
    if random.chance(50) { texts.write(lineEnd()) }
  }

  private mutating func write(
    _ account: ModelAccount, id: String, _ new: [AccountField: String]?
  ) {
    texts.beginRemoval(new == nil)
    writeHeader("SMTP Service ", account.id, id)
    for field in Array(account.fields.keys).sorted(by: { $0.rawValue < $1.rawValue })
      .shuffled(using: &random)
    {
      if random.chance(15) { writeNoise() }
      let old = account.fields[field] ?? ""
      writeEntry(Self.keys[field] ?? "", old, new?[field] ?? old)
    }
    if random.chance(10) { writeEntry("Sercer", "900", "900") }
    texts.endRemoval(new == nil)
  }

  private mutating func write(_ rule: ModelRule, _ senders: [[String?]]) {
    writeHeader("\(rule.kind) Rule ", rule.id, rule.id)
    writeEntry("Name", rule.name, rule.name)
    if random.chance(50) { writeEntry("Enable", "TRUE", "TRUE") }
    let pairs = zip(rule.pairs, senders).enumerated().shuffled(using: &random)
    for (index, (pair, senders)) in pairs {
      if let method = pair.method { writeEntry("Pair \(index + 1) Method", method, method) }
      let list = list(pair.senders, senders)
      // A pair of which nothing is said is none.
      if !pair.senders.isEmpty || pair.method == nil || random.chance(50) {
        writeEntry("Pair \(index + 1) Senders", list.old, list.new)
      }
      if random.chance(50) {
        writeEntry("Pair \(index + 1) Recipients", "ops@example.com", "ops@example.com")
      }
    }
  }

  /// A reference that goes takes the separator before it with it, but no further one.
  private mutating func list(_ old: [String], _ new: [String?]) -> (old: String, new: String) {
    var result = (old: "", new: "")
    for (index, (old, new)) in zip(old, new).enumerated() {
      let further = random.chance(8) ? "," : ""
      let separator =
        index == 0 ? "" : further.isEmpty ? random.pick([", ", ",", " , ", ",\t"]) : ","
      result.old += further + separator + old
      result.new += further + (new.map { separator + $0 } ?? "")
    }
    return result
  }

  private mutating func writeHeader(_ name: String, _ id: String, _ newID: String) {
    let inside = random.pick(["", "", " "])
    let head = random.pick(["", "", "  "]) + "[" + inside + inAnyCase(name)
    let tail = inside + "]" + random.pick(["", "", " ", "\t"]) + lineEnd()
    texts.change(head + id + tail, to: head + newID + tail)
  }

  private mutating func writeEntry(_ key: String, _ old: String, _ new: String) {
    let space = random.pick(["", " ", " "])
    var (before, after) = (space, random.pick(["", "", " "]))
    if !old.isEmpty { before = random.pick([space, "\t"]) }
    let quote = random.chance(20) ? "\"" : ""
    if old.isEmpty, quote.isEmpty {
      // The value comes behind the space after the "=", and gets one where one stands before it.
      after = space.isEmpty ? "" : random.pick(["", " "])
      texts.write(random.pick(["", "", " "]) + inAnyCase(key) + space + "=")
      texts.change(after, to: new.isEmpty ? after : space + new)
      texts.write(lineEnd())
      return
    }
    texts.write(random.pick(["", "", " "]) + inAnyCase(key) + space + "=" + before + quote)
    texts.change(old, to: new)
    texts.write(quote + after + lineEnd())
  }

  private mutating func writeNoise() {
    for _ in 0..<random.number(0...2) {
      texts.write(
        random.pick([
          "", "  ", "; [SMTP Service 901]", "# Provider = Custom", ";Pair 1 Senders = 902",
          "a line that is no key", "; \(random.pick(encoding.palette))", "  ; SMTP Server",
          "\(random.pick(encoding.palette))",
        ]) + lineEnd())
    }
  }

  private mutating func inAnyCase(_ text: String) -> String {
    random.pick([text, text, text, text.uppercased(), text.lowercased()])
  }

  private mutating func lineEnd() -> String { random.pick(lineEnds) }
}
