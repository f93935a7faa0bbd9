import ConfigText

/// A section or key name with parts that vary, such as `SMTP Service {id}`.
///
/// The fixed parts compare without regard to ASCII case. `{number}` takes digits only, any other
/// part takes any text that is not empty.
struct NamePattern: Sendable {
  private enum Part: Sendable {
    /// In lower case.
    case fixed([UInt8])
    case varying(String)
  }

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.fixed(rest[..<open].utf8.map(\.asciiLowercased))) }
      parts.append(.varying(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.fixed(rest.utf8.map(\.asciiLowercased))) }
    self.parts = parts
  }

  /// The names of the parts that vary.
  var variables: [String] {
    parts.compactMap { if case .varying(let name) = $0 { name } else { nil } }
  }

  /// What stands in the parts that vary.
  struct Captures {
    fileprivate var values: [(name: String, text: String)] = []

    /// Without white space around it.
    subscript(name: String) -> String? {
      values.first { $0.name == name }?.text
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
          Self.capture(name[start..<end], as: &pending, into: &captures)
        else { return nil }
        start = end + text.count
      }
    }
    return Self.capture(name[start...], as: &pending, into: &captures) ? captures : nil
  }

  /// Notes what a part that varies has taken; without such a part there must be nothing to take.
  private static func capture(
    _ taken: ArraySlice<UInt8>, as pending: inout String?, into captures: inout Captures
  ) -> Bool {
    guard let variable = pending else { return taken.isEmpty }
    let text = String(decoding: taken, as: UTF8.self).trimmingASCIIWhiteSpace
    guard !text.isEmpty, variable != "number" || text.utf8.allSatisfy(\.isASCIIDigit) else {
      return false
    }
    captures.values.append((variable, String(text)))
    pending = nil
    return true
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
