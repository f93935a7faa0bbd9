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
    /// Where the piece stands in the table's words.
    let words: Range<Int>
    let byteCount: Int
    /// Nil behind the last piece.
    let parameter: PhraseParameter?
  }

  private let form: Form
  private var parts: [Part] = []
  /// Where the parts of each key begin, by its number, and where the last ones end.
  private var starts = [0]
  /// The pieces. Each begins with a word of its own, since words are copied faster than bytes.
  private var words: [UInt64] = []

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
      starts.append(parts.count)
    }
  }

  private mutating func append(
    _ text: String,
    before parameter: PhraseParameter?,
    _ buffer: inout ByteBuffer
  ) {
    append(text, to: &buffer)
    let bytes = buffer.drain()
    let start = words.count
    for (index, byte) in bytes.enumerated() {
      if index % 8 == 0 { words.append(0) }
      words[words.count - 1] |= UInt64(byte) << (index % 8 * 8)
    }
    parts.append(Part(words: start..<words.count, byteCount: bytes.count, parameter: parameter))
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
    case .phrase(let phrase): append(phrase.key, phrase.arguments.span, to: &buffer)
    case .list(let phrases, let separator):
      let phrases = phrases.span
      for index in phrases.indices {
        if index > 0 { append(separator, Span(), to: &buffer) }
        append(phrases[index].key, phrases[index].arguments.span, to: &buffer)
      }
    case .rule(let rule): append(rule, to: &buffer)
    case .rules(let rules):
      for index in rules.indices {
        if index > 0 { append(.betweenRules, Span(), to: &buffer) }
        append(rules[index], to: &buffer)
      }
    case .places(let places):
      for index in places.indices {
        if index > 0 { append(.betweenPlaces, Span(), to: &buffer) }
        append(places[index], to: &buffer)
      }
    }
  }

  private func append(_ rule: RuleReference, to buffer: inout ByteBuffer) {
    forEachPart(of: rule.key, &buffer) { parameter, buffer in
      append(parameter == .kind ? rule.kindTitle : rule.title, to: &buffer)
    }
  }

  private func append(_ place: RulePlace, to buffer: inout ByteBuffer) {
    forEachPart(of: .pairOfRule, &buffer) { parameter, buffer in
      if parameter == .rule {
        append(place.rule, to: &buffer)
      } else {
        append(String(place.pair), to: &buffer)
      }
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
      if part.byteCount > 0 {
        buffer.append(words.span.extracting(part.words), count: part.byteCount)
      }
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
