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
  func append(_ phrase: Phrase, to buffer: inout ByteBuffer) {
    append(phrase.key, phrase.arguments.span, to: &buffer)
  }

  private func append(
    _ key: PhraseKey,
    _ arguments: Span<Phrase.Argument>,
    to buffer: inout ByteBuffer
  ) {
    forEachPart(of: key, &buffer) { parameter, buffer in
      // A short list, which is searched faster than a dictionary.
      for index in arguments.indices where arguments[index].parameter == parameter {
        append(arguments[index].value, to: &buffer)
        break
      }
    }
  }

  @inline(__always)
  private func append(_ value: Phrase.Value, to buffer: inout ByteBuffer) {
    switch value {
    case .text(let text): append(text, to: &buffer)
    case .number(let number): buffer.append(decimal: number)
    case .phrase(let phrase): append(phrase.key, phrase.arguments.span, to: &buffer)
    case .list(let phrases, let separator):
      let phrases = phrases.span
      for index in phrases.indices {
        if index > 0 { append(separator, Span(), to: &buffer) }
        append(phrases[index].key, phrases[index].arguments.span, to: &buffer)
      }
    case .rule(let rule): append(rule, to: &buffer)
    case .rules(let rules):
      let rules = rules.span
      for index in rules.indices {
        if index > 0 { append(.betweenRules, Span(), to: &buffer) }
        append(rules[index], to: &buffer)
      }
    case .places(let places):
      let places = places.span
      for index in places.indices {
        if index > 0 { append(.betweenPlaces, Span(), to: &buffer) }
        append(places[index], to: &buffer)
      }
    }
  }

  private func append(_ rule: borrowing RuleReference, to buffer: inout ByteBuffer) {
    guard isCopied(rule.entries) else { return append(rule.phrase, to: &buffer) }
    buffer.write(room: room(for: rule.entries)) { bytes, offset in
      store(rule, in: &bytes, at: &offset)
    }
  }

  private func append(_ place: borrowing RulePlace, to buffer: inout ByteBuffer) {
    guard isCopied(place.rule.entries) else { return append(place.phrase, to: &buffer) }
    let room = rooms[PhraseKey.pairOfRule.rawValue] &+ room(for: place.rule.entries) &+ 20
    buffer.write(room: room) { bytes, offset in
      forEachPart(of: .pairOfRule, in: &bytes, at: &offset) { parameter, bytes, offset in
        if parameter == .rule {
          store(place.rule, in: &bytes, at: &offset)
        } else {
          bytes.store(decimal: place.pair, at: &offset)
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
    _ rule: RuleReference, in bytes: inout MutableSpan<UInt8>, at offset: inout Int
  ) {
    let entries = rule.entries
    let table = rule.names.texts.words
    let words = table.span
    forEachPart(of: entries.key, in: &bytes, at: &offset) { parameter, bytes, offset in
      let title = parameter == .kind ? entries.kindTitle : entries.title
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
