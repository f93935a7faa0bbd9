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
  private var parts: [Part] = []
  /// Where the parts of each key begin, by its number, and where the last ones end.
  private var starts = [0]
  /// How many bytes the pieces of each key may write.
  private var rooms: [Int] = []
  private var texts = TextTable()

  init(_ templates: [PhraseKey: Template], as form: Form) {
    self.form = form
    var buffer = ByteBuffer(capacity: 256)
    for key in PhraseKey.allCases {
      var text = ""
      for part in templates[key]?.parts ?? [] {
        switch part {
        case .text(let piece): text += piece
        case .parameter(let name):
          append(text, before: PhraseParameter(rawValue: name), &buffer)
          text = ""
        }
      }
      append(text, before: nil, &buffer)
      rooms.append(parts[starts[key.rawValue]...].reduce(0) { $0 + $1.text.room })
      starts.append(parts.count)
    }
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
    buffer.write(room: room(for: rule)) { bytes, offset in
      store(rule, of: words, in: &bytes, at: &offset)
    }
  }

  private func append(_ places: RulePlaces, to buffer: inout ByteBuffer) {
    let (table, list, chosen) = (places.names.texts.words, places.names.entries, places.numbers)
    let (words, entries, numbers) = (table.span, list.span, chosen.span)
    let room =
      rooms[PhraseKey.betweenPlaces.rawValue] &+ rooms[PhraseKey.pairOfRule.rawValue] &+ 20
    for index in numbers.indices {
      let (rule, pair) = (entries[numbers[index].rule], numbers[index].pair)
      guard isCopied(rule) else {
        if index > 0 { append(.betweenPlaces, to: &buffer) }
        append(places[index].phrase, to: &buffer)
        continue
      }
      buffer.write(room: room &+ self.room(for: rule)) { bytes, offset in
        if index > 0 {
          forEachPart(of: .betweenPlaces, in: &bytes, at: &offset) { _, _, _ in }
        }
        forEachPart(of: .pairOfRule, in: &bytes, at: &offset) { parameter, bytes, offset in
          if parameter == .rule {
            store(rule, of: words, in: &bytes, at: &offset)
          } else {
            bytes.store(decimal: pair, at: &offset)
          }
        }
      }
    }
  }

  /// Whether the titles of a rule stand in a report as they are.
  private func isCopied(_ rule: RuleNames.Entries) -> Bool {
    form == .plain || (rule.title.isQuotable && rule.kindTitle.isQuotable)
  }

  /// How many bytes the phrase of a rule may write.
  private func room(for rule: RuleNames.Entries) -> Int {
    rooms[rule.key.rawValue] &+ rule.title.room &+ rule.kindTitle.room
  }

  @inline(__always)
  private func store(
    _ rule: RuleNames.Entries,
    of words: Span<UInt64>,
    in bytes: inout MutableSpan<UInt8>,
    at offset: inout Int
  ) {
    forEachPart(of: rule.key, in: &bytes, at: &offset) { parameter, bytes, offset in
      let title = parameter == .kind ? rule.kindTitle : rule.title
      bytes.store(title, of: words, at: &offset)
    }
  }

  /// Stores the pieces of a text, and lets be put in what stands behind each.
  @inline(__always)
  private func forEachPart(
    of key: PhraseKey,
    in bytes: inout MutableSpan<UInt8>,
    at offset: inout Int,
    _ put: (PhraseParameter, inout MutableSpan<UInt8>, inout Int) -> Void
  ) {
    let parts = parts.span
    let words = texts.words.span
    for index in starts[key.rawValue]..<starts[key.rawValue &+ 1] {
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
