import ConfigText

/// A section or key name with parts that vary, such as `SMTP Service {id}`.
///
/// The fixed parts compare without regard to ASCII case. `{number}`, `{pair}` and `{item}` take
/// digits only, any other part takes any text that is not empty.
///
/// A class, since every key of a document is held against several of them.
final class NamePattern: Sendable {
  private enum Part: Sendable {
    /// In lower case.
    case fixed([UInt8])
    case varying(String, Taken)
  }

  /// What a part that varies takes.
  private enum Taken: Sendable {
    case digits
    case lettersAndDigits
    case anything
  }

  private static let numbers = ["number", "pair", "item"]

  /// As the profile has it.
  let text: String
  private let parts: [Part]
  /// What every such name begins with, in lower case.
  private let prefix: [UInt8]
  let outline: NameOutline

  /// - Parameter words: the parts that take letters and digits only, since in a key what varies
  ///   stands between others.
  init(_ text: String, words: Set<String> = []) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.fixed(rest[..<open].utf8.map(\.asciiLowercased))) }
      let variable = String(rest[rest.index(after: open)..<close])
      let taken: Taken =
        Self.numbers.contains(variable)
        ? .digits : words.contains(variable) ? .lettersAndDigits : .anything
      parts.append(.varying(variable, taken))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.fixed(rest.utf8.map(\.asciiLowercased))) }
    self.text = text
    self.parts = parts
    prefix = if case .fixed(let text) = parts.first { text } else { [] }
    let suffix: [UInt8] = if case .fixed(let text) = parts.last { text } else { [] }
    let shortest = parts.reduce(0) { length, part in
      if case .fixed(let text) = part { length + text.count } else { length + 1 }
    }
    outline = NameOutline(shortest: shortest, first: prefix.first, last: suffix.last)
  }

  /// The names of the parts that vary.
  var variables: [String] {
    parts.compactMap { if case .varying(let name, _) = $0 { name } else { nil } }
  }

  /// What stands in the parts that vary.
  struct Captures {
    private typealias Capture = (name: String, text: String, range: Range<Int>)

    /// By itself, since most patterns have one part that varies.
    private var first: Capture?
    private var others: [Capture] = []

    /// Without white space around it.
    subscript(name: String) -> String? {
      capture(name)?.text
    }

    /// Where it stands, without white space around it.
    func range(of name: String) -> Range<Int>? {
      capture(name)?.range
    }

    private func capture(_ name: String) -> Capture? {
      guard let first else { return nil }
      return first.name == name ? first : others.first { $0.name == name }
    }

    fileprivate mutating func add(_ name: String, _ text: String, _ range: Range<Int>) {
      if first == nil {
        first = (name, text, range)
      } else {
        others.append((name, text, range))
      }
    }
  }

  /// What stands in the parts that vary; nil where the name is another one.
  func match(_ name: ArraySlice<UInt8>) -> Captures? {
    match(name.span, at: name.startIndex)
  }

  /// What stands in the parts that vary; nil where the name is another one.
  ///
  /// - Parameter offset: where the name stands in the text that ranges refer to.
  func match(_ name: Span<UInt8>, at offset: Int) -> Captures? {
    guard outline.fits(name), Self.has(prefix, in: name, at: 0) else { return nil }
    var captures = Captures()
    var start = 0
    var pending: (name: String, taken: Taken)?
    for part in parts {
      switch part {
      case .varying(let variable, let taken):
        pending = (variable, taken)
      case .fixed(let text):
        guard let end = Self.firstOccurrence(of: text, in: name, from: start, pending != nil),
          capture(start..<end, of: name, at: offset, as: &pending, into: &captures)
        else { return nil }
        start = end + text.count
      }
    }
    let isMatch = capture(start..<name.count, of: name, at: offset, as: &pending, into: &captures)
    return isMatch ? captures : nil
  }

  /// Notes what a part that varies has taken; without such a part there must be nothing to take.
  private func capture(
    _ taken: Range<Int>,
    of name: Span<UInt8>,
    at offset: Int,
    as pending: inout (name: String, taken: Taken)?,
    into captures: inout Captures
  ) -> Bool {
    guard let variable = pending else { return taken.isEmpty }
    let range = name.trimmingASCIIWhiteSpace(in: taken)
    let text = name.extracting(range)
    guard !range.isEmpty, Self.isTaken(text, by: variable.taken),
      let valid = try? UTF8Span(validating: text)
    else { return false }
    captures.add(
      variable.name,
      String(copying: valid),
      offset + range.lowerBound..<offset + range.upperBound
    )
    pending = nil
    return true
  }

  private static func isTaken(_ text: Span<UInt8>, by taken: Taken) -> Bool {
    if case .anything = taken { return true }
    for index in text.indices {
      let byte = text[index]
      if byte.isASCIIDigit { continue }
      guard case .lettersAndDigits = taken, 0x61...0x7A ~= byte.asciiLowercased || byte >= 0x80
      else { return false }
    }
    return true
  }

  private static func firstOccurrence(
    of text: [UInt8], in name: Span<UInt8>, from start: Int, _ anywhere: Bool
  ) -> Int? {
    guard name.count - start >= text.count else { return nil }
    let last = anywhere ? name.count - text.count : start
    return (start...last).first { has(text, in: name, at: $0) }
  }

  /// - Parameter text: in lower case.
  private static func has(_ text: [UInt8], in name: Span<UInt8>, at start: Int) -> Bool {
    let text = text.span
    for index in text.indices where name[start + index].asciiLowercased != text[index] {
      return false
    }
    return true
  }
}
