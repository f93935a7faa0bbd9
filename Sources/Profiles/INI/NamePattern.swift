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
    case varying(NameVariable, Taken)
  }

  /// What a part that varies takes.
  private enum Taken: Sendable {
    case digits
    case lettersAndDigits
    case anything
  }

  /// As the profile has it.
  let text: String
  private let parts: [Part]
  /// The names of the parts that vary.
  let variables: [String]
  let outline: NameOutline

  /// - Parameter words: the parts that take letters and digits only, since in a key what varies
  ///   stands between others.
  init(_ text: String, words: Set<String> = []) {
    var parts: [Part] = []
    var variables: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.fixed(rest[..<open].utf8.map(\.asciiLowercased))) }
      let name = String(rest[rest.index(after: open)..<close])
      variables.append(name)
      // A name that means nothing is refused where the profile is read.
      if let variable = NameVariable(rawValue: name) {
        let taken: Taken =
          variable.isNumber ? .digits : words.contains(name) ? .lettersAndDigits : .anything
        parts.append(.varying(variable, taken))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.fixed(rest.utf8.map(\.asciiLowercased))) }
    self.text = text
    self.parts = parts
    self.variables = variables
    let prefix: [UInt8] = if case .fixed(let text) = parts.first { text } else { [] }
    let suffix: [UInt8] = if case .fixed(let text) = parts.last { text } else { [] }
    let shortest = parts.reduce(0) { length, part in
      if case .fixed(let text) = part { length + text.count } else { length + 1 }
    }
    outline = NameOutline(shortest: shortest, first: prefix.first, last: suffix.last)
  }

  /// What stands in the parts that vary; nil where the name is another one.
  func match(_ name: ArraySlice<UInt8>) -> NameMatch? {
    let span = name.span
    guard let captures = match(span, at: name.startIndex) else { return nil }
    return NameMatch(name: name, captures: captures)
  }

  /// Where the parts stand that vary; nil where the name is another one.
  ///
  /// - Parameter offset: where the name stands in the text that ranges refer to.
  func match(_ name: Span<UInt8>, at offset: Int) -> NameCaptures? {
    guard outline.fits(name) else { return nil }
    var captures = NameCaptures()
    var start = 0
    var pending: (variable: NameVariable, taken: Taken)?
    for part in parts {
      switch part {
      case .varying(let variable, let taken):
        pending = (variable, taken)
      case .fixed(let text):
        guard let end = Self.firstOccurrence(of: text, in: name, from: start, pending != nil),
          Self.capture(start..<end, of: name, at: offset, as: pending, into: &captures)
        else { return nil }
        pending = nil
        start = end + text.count
      }
    }
    let isMatch = Self.capture(
      start..<name.count, of: name, at: offset, as: pending, into: &captures)
    return isMatch ? captures : nil
  }

  /// Notes what a part that varies has taken; without such a part there must be nothing to take.
  private static func capture(
    _ taken: Range<Int>,
    of name: Span<UInt8>,
    at offset: Int,
    as pending: (variable: NameVariable, taken: Taken)?,
    into captures: inout NameCaptures
  ) -> Bool {
    guard let pending else { return taken.isEmpty }
    let range = name.trimmingASCIIWhiteSpace(in: taken)
    guard !range.isEmpty, isTaken(name.extracting(range), by: pending.taken) else { return false }
    captures.add(
      pending.variable, offset + range.lowerBound..<offset + range.upperBound)
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
    var offset = start
    while offset <= last {
      if has(text, in: name, at: offset) { return offset }
      offset += 1
    }
    return nil
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
