import ConfigText
import Migration

/// The texts of all phrases in one language, as bytes that only have to be copied.
struct PhraseTable: Sendable {
  /// How the texts stand in a report.
  enum Form {
    case plain
    /// Within the quotes of a JSON string.
    case json
  }

  /// A piece of a text that is always the same, and what is put in behind it.
  private struct Part {
    let text: TextTable.Entry
    /// Nil behind the last piece.
    let parameter: PhraseParameter?
  }

  private let form: Form
  /// Those of all templates: of each key, by its number, and behind these of pairs of rules.
  private var parts: [Part] = []
  /// Where the parts of each template begin, and where the last ones end.
  private var starts = [0]
  /// How many bytes the pieces of each template may write.
  private var rooms: [Int] = []
  /// For the key of a rule, by its number, the template of a pair that has the rule's in it.
  private var pairTemplates: [Int?]
  private var texts = TextTable()

  init(_ templates: [PhraseKey: Template], as form: Form) {
    self.form = form
    pairTemplates = PhraseKey.allCases.map { _ in nil }
    var buffer = ByteBuffer(capacity: 256)
    for key in PhraseKey.allCases { append(templates[key]?.parts ?? [], &buffer) }
    let pair = templates[.pairOfRule]?.parts ?? []
    for key in [PhraseKey.eventRule, .alertRule, .ruleOfKind, .ruleOfNoKind] {
      let rule = templates[key]?.parts ?? []
      pairTemplates[key.rawValue] = rooms.count
      append(
        pair.flatMap { $0 == .parameter(PhraseParameter.rule.rawValue) ? rule : [$0] }, &buffer)
    }
  }

  private mutating func append(_ template: [Template.Part], _ buffer: inout ByteBuffer) {
    var text = ""
    for part in template {
      switch part {
      case .text(let piece): text += piece
      case .parameter(let name):
        append(text, before: PhraseParameter(rawValue: name), &buffer)
        text = ""
      }
    }
    append(text, before: nil, &buffer)
    rooms.append(parts[starts[rooms.count]...].reduce(0) { $0 + $1.text.room })
    starts.append(parts.count)
  }

  private mutating func append(
    _ text: String,
    before parameter: PhraseParameter?,
    _ buffer: inout ByteBuffer
  ) {
    append(text, to: &buffer)
    parts.append(Part(text: texts.add(buffer.drain().span), parameter: parameter))
  }

  /// Appends what a phrase reads like.
  func append(_ phrase: borrowing Phrase, to buffer: inout ByteBuffer) {
    forEachPart(of: phrase.key, &buffer) { parameter, buffer in
      phrase.withValue(of: parameter) { append($0, to: &buffer) }
    }
  }

  private func append(_ value: borrowing Phrase.Value, to buffer: inout ByteBuffer) {
    switch value {
    case .text(let text): append(text, to: &buffer)
    case .number(let number): buffer.append(decimal: number)
    case .phrase(let phrase): append(phrase, to: &buffer)
    case .list(let phrases, let separator):
      let phrases = phrases.span
      for index in phrases.indices {
        if index > 0 { append(separator, to: &buffer) }
        append(phrases[index], to: &buffer)
      }
    case .rule(let rule):
      append(rule.entries, of: rule.names, to: &buffer) { rule.phrase }
    case .rules(let rules):
      let numbers = rules.numbers.span
      for index in numbers.indices {
        if index > 0 { append(.betweenRules, to: &buffer) }
        append(rules.names.entries[numbers[index]], of: rules.names, to: &buffer) {
          rules[index].phrase
        }
      }
    case .places(let places): append(places, to: &buffer)
    }
  }

  /// Appends a phrase into which nothing is put.
  private func append(_ key: PhraseKey, to buffer: inout ByteBuffer) {
    forEachPart(of: key, &buffer) { _, _ in }
  }

  /// - Parameter phrase: the same as a phrase, for a rule whose titles have to be escaped.
  private func append(
    _ rule: RuleNames.Entries,
    of names: borrowing RuleNames,
    to buffer: inout ByteBuffer,
    orElse phrase: () -> Phrase
  ) {
    guard isCopied(rule) else { return append(phrase(), to: &buffer) }
    let table = names.texts.words
    let words = table.span
    let template = rule.key.rawValue
    buffer.write(room: room(for: rule, in: template)) { bytes, offset in
      forEachPart(of: template, in: &bytes, at: &offset) { parameter, bytes, offset in
        let title = parameter == .kind ? rule.kindTitle : rule.title
        bytes.store(title, of: words, at: &offset)
      }
    }
  }

  private func append(_ places: RulePlaces, to buffer: inout ByteBuffer) {
    let (table, list, chosen) = (places.names.texts.words, places.names.entries, places.numbers)
    let (words, entries, numbers) = (table.span, list.span, chosen.span)
    let separator = PhraseKey.betweenPlaces.rawValue
    for index in numbers.indices {
      let (rule, pair) = (entries[numbers[index].rule], numbers[index].pair)
      guard isCopied(rule), let template = pairTemplates[rule.key.rawValue] else {
        if index > 0 { append(.betweenPlaces, to: &buffer) }
        append(places[index].phrase, to: &buffer)
        continue
      }
      buffer.write(room: rooms[separator] &+ room(for: rule, in: template) &+ 20) { bytes, end in
        // The end stands in memory.
        var offset = end
        if index > 0 { forEachPart(of: separator, in: &bytes, at: &offset) { _, _, _ in } }
        forEachPart(of: template, in: &bytes, at: &offset) { parameter, bytes, offset in
          if parameter == .pair {
            bytes.store(decimal: pair, at: &offset)
          } else {
            let title = parameter == .kind ? rule.kindTitle : rule.title
            bytes.store(title, of: words, at: &offset)
          }
        }
        end = offset
      }
    }
  }

  /// Whether the titles of a rule stand in a report as they are.
  private func isCopied(_ rule: RuleNames.Entries) -> Bool {
    form == .plain || (rule.title.isQuotable && rule.kindTitle.isQuotable)
  }

  /// How many bytes a template into which the titles of a rule are put may write.
  private func room(for rule: RuleNames.Entries, in template: Int) -> Int {
    rooms[template] &+ rule.title.room &+ rule.kindTitle.room
  }

  /// Stores the pieces of a text, and lets be put in what stands behind each.
  @inline(__always)
  private func forEachPart(
    of template: Int,
    in bytes: inout MutableSpan<UInt8>,
    at offset: inout Int,
    _ put: (PhraseParameter, inout MutableSpan<UInt8>, inout Int) -> Void
  ) {
    let parts = parts.span
    let words = texts.words.span
    for index in starts[template]..<starts[template &+ 1] {
      bytes.store(parts[index].text, of: words, at: &offset)
      if let parameter = parts[index].parameter { put(parameter, &bytes, &offset) }
    }
  }

  /// Appends the pieces of a text, and lets be put in what stands behind each.
  @inline(__always)
  private func forEachPart(
    of key: PhraseKey,
    _ buffer: inout ByteBuffer,
    _ put: (PhraseParameter, inout ByteBuffer) -> Void
  ) {
    let parts = parts.span
    for index in starts[key.rawValue]..<starts[key.rawValue + 1] {
      let part = parts[index]
      if !part.text.isEmpty { buffer.append(part.text, of: texts) }
      if let parameter = part.parameter { put(parameter, &buffer) }
    }
  }

  private func append(_ text: String, to buffer: inout ByteBuffer) {
    switch form {
    case .plain: buffer.append(plain: text)
    case .json: buffer.append(json: text)
    }
  }
}
