import ConfigText

/// A section or key name with parts that vary, such as `SMTP Service {id}`.
///
/// The fixed parts compare without regard to ASCII case. `{number}`, `{pair}` and `{item}` take
/// digits only, any other part takes any text that is not empty.
struct NamePattern: Sendable {
  private enum Part: Sendable {
    /// In lower case.
    case fixed([UInt8])
    case varying(String)
  }

  private static let numbers: Set<String> = ["number", "pair", "item"]

  /// As the profile has it.
  let text: String
  private let parts: [Part]
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
    var captures = Captures()
    var start = name.startIndex
    var pending: String?
    for part in parts {
      switch part {
      case .varying(let variable):
        pending = variable
      case .fixed(let text):
        guard
          let end = Self.firstOccurrence(of: text, in: name[start...], anywhere: pending != nil),
          capture(name[start..<end], as: &pending, into: &captures)
        else { return nil }
        start = end + text.count
      }
    }
    return capture(name[start...], as: &pending, into: &captures) ? captures : nil
  }

  /// Notes what a part that varies has taken; without such a part there must be nothing to take.
  private func capture(
    _ taken: ArraySlice<UInt8>, as pending: inout String?, into captures: inout Captures
  ) -> Bool {
    guard let variable = pending else { return taken.isEmpty }
    var range = taken.startIndex..<taken.endIndex
    while let first = taken[range].first, first.isASCIIWhiteSpace {
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = taken[range].last, last.isASCIIWhiteSpace {
      range = range.lowerBound..<range.upperBound - 1
    }
    guard !range.isEmpty, isTaken(taken[range], by: variable) else { return false }
    captures.values.append((variable, String(decoding: taken[range], as: UTF8.self), range))
    pending = nil
    return true
  }

  private func isTaken(_ text: ArraySlice<UInt8>, by variable: String) -> Bool {
    if Self.numbers.contains(variable) { return text.allSatisfy(\.isASCIIDigit) }
    guard words.contains(variable) else { return true }
    return text.allSatisfy { $0.isASCIIDigit || 0x61...0x7A ~= $0.asciiLowercased || $0 >= 0x80 }
  }

  private static func firstOccurrence(
    of text: [UInt8], in name: ArraySlice<UInt8>, anywhere: Bool
  ) -> Int? {
    guard name.count >= text.count else { return nil }
    let last = anywhere ? name.endIndex - text.count : name.startIndex
    for start in name.startIndex...last {
      var index = 0
      while index < text.count, name[start + index].asciiLowercased == text[index] { index += 1 }
      if index == text.count { return start }
    }
    return nil
  }
}
