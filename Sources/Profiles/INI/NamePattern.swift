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
    case varying(String)
  }

  private static let numbers = ["number", "pair", "item"]

  /// As the profile has it.
  let text: String
  private let parts: [Part]
  /// What every such name begins with, in lower case.
  private let prefix: [UInt8]
  private let shortestName: Int
  /// Parts that take letters and digits only, since in a key what varies stands between others.
  private let words: Set<String>

  init(_ text: String, words: Set<String> = []) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.fixed(rest[..<open].utf8.map(\.asciiLowercased))) }
      parts.append(.varying(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.fixed(rest.utf8.map(\.asciiLowercased))) }
    self.text = text
    self.parts = parts
    self.words = words
    prefix = if case .fixed(let text) = parts.first { text } else { [] }
    shortestName = parts.reduce(0) { length, part in
      if case .fixed(let text) = part { length + text.count } else { length + 1 }
    }
  }

  /// The names of the parts that vary.
  var variables: [String] {
    parts.compactMap { if case .varying(let name) = $0 { name } else { nil } }
  }

  /// What stands in the parts that vary.
  struct Captures {
    fileprivate var values: [(name: String, text: String, range: Range<Int>)] = []

    /// Without white space around it.
    subscript(name: String) -> String? {
      values.first { $0.name == name }?.text
    }

    /// Where it stands, without white space around it.
    func range(of name: String) -> Range<Int>? {
      values.first { $0.name == name }?.range
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
    guard name.count >= shortestName, Self.has(prefix, in: name, at: 0) else { return nil }
    var captures = Captures()
    var start = 0
    var pending: String?
    for part in parts {
      switch part {
      case .varying(let variable):
        pending = variable
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
    as pending: inout String?,
    into captures: inout Captures
  ) -> Bool {
    guard let variable = pending else { return taken.isEmpty }
    let range = name.trimmingASCIIWhiteSpace(in: taken)
    let text = name.extracting(range)
    guard !range.isEmpty, isTaken(text, by: variable),
      let valid = try? UTF8Span(validating: text)
    else { return false }
    captures.values.append(
      (variable, String(copying: valid), offset + range.lowerBound..<offset + range.upperBound)
    )
    pending = nil
    return true
  }

  private func isTaken(_ text: Span<UInt8>, by variable: String) -> Bool {
    if Self.numbers.contains(variable) {
      for index in text.indices where !text[index].isASCIIDigit { return false }
      return true
    }
    guard words.contains(variable) else { return true }
    for index in text.indices {
      let byte = text[index]
      guard byte.isASCIIDigit || 0x61...0x7A ~= byte.asciiLowercased || byte >= 0x80 else {
        return false
      }
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
