import ConfigText

/// A section or key name with parts that vary, such as `SMTP Service {id}`.
///
/// The fixed parts compare without regard to ASCII case. `{number}` takes digits only, any other
/// part takes any text that is not empty.
struct NamePattern: Sendable {
  private enum Part: Sendable {
    case fixed([UInt8])
    case varying(String)
  }

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.fixed(Array(rest[..<open].utf8))) }
      parts.append(.varying(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.fixed(Array(rest.utf8))) }
    self.parts = parts
  }

  /// The names of the parts that vary.
  var variables: [String] {
    parts.compactMap { if case .varying(let name) = $0 { name } else { nil } }
  }

  /// What stands in the parts that vary, without white space around it; nil where the name is
  /// another one.
  func match(_ name: ArraySlice<UInt8>) -> [String: String]? {
    var values: [String: String] = [:]
    var rest = name
    var pending: String?
    func close(_ taken: ArraySlice<UInt8>) -> Bool {
      guard let variable = pending else { return taken.isEmpty }
      let text = String(decoding: taken, as: UTF8.self).trimmingASCIIWhiteSpace
      guard !text.isEmpty, variable != "number" || text.utf8.allSatisfy(\.isASCIIDigit) else {
        return false
      }
      values[variable] = String(text)
      pending = nil
      return true
    }
    for part in parts {
      switch part {
      case .varying(let variable):
        pending = variable
      case .fixed(let text):
        guard let start = Self.firstOccurrence(of: text, in: rest, anywhere: pending != nil),
          close(rest[rest.startIndex..<start])
        else { return nil }
        rest = rest[(start + text.count)...]
      }
    }
    return close(rest) ? values : nil
  }

  private static func firstOccurrence(
    of text: [UInt8],
    in name: ArraySlice<UInt8>,
    anywhere: Bool
  ) -> Int? {
    guard name.count >= text.count else { return nil }
    let last = anywhere ? name.endIndex - text.count : name.startIndex
    return (name.startIndex...last).first { start in
      name[start..<start + text.count].equalsIgnoringASCIICase(text)
    }
  }
}
