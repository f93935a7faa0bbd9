import ConfigText

/// The text of a proposed profile, line by line with comments.
struct DraftText {
  private var lines: [(text: String, comment: String?)] = []

  /// A line of its own, such as a comment.
  mutating func add(_ text: String, _ comment: String? = nil) {
    lines.append((text, comment))
  }

  mutating func add(_ line: DraftLine) {
    let key = String(repeating: " ", count: line.indentation) + line.key + ":"
    switch line.value {
    case .heading: add(key, line.comment)
    case .text(let text): add("\(key) \(Self.scalar(text))", line.comment)
    case .list(let texts):
      let items = texts.map { Self.scalar($0, isInList: true) }
      add("\(key) [\(items.joined(separator: ", "))]", line.comment)
    }
  }

  /// The lines that stand below a heading.
  mutating func add(_ lines: [DraftLine], indentation: Int) {
    for line in lines { add(line.indented(by: indentation)) }
  }

  /// The fields that were found, in the order of the guide, and those that were not as comments.
  mutating func add(_ guesses: [FieldGuess], for fields: [String], indentation: Int) {
    for field in fields {
      if let guess = guesses.first(where: { $0.field == field }) {
        add(DraftLine(guess).indented(by: indentation))
      } else {
        let margin = String(repeating: " ", count: indentation)
        add("\(margin)# \(field): ?", Self.missing(field))
      }
    }
  }

  private static func missing(_ field: String) -> String {
    field == "secret"
      ? "warning: nothing was found that looks like it; unless it is named, a migrated account keeps "
        + "its password"
      : "nothing was found that looks like it"
  }

  /// A text as YAML reads it back, in quotes where it needs them.
  private static func scalar(_ text: String, isInList: Bool = false) -> String {
    let marks = isInList ? "/_-.@=' " : "/_-.@=' []{}"
    let isPlain = text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || marks.contains($0))
    }
    guard isPlain, let first = text.first, let last = text.last else {
      return YAMLText.quoted(text)
    }
    let words = ["true", "false", "yes", "no", "on", "off", "null"]
    let needsQuotes =
      "@[{'= -.".contains(first) || first.isNumber || last == " "
      || words.contains(text.asciiLowercased)
    return needsQuotes ? YAMLText.quoted(text) : text
  }

  var text: String {
    let width = lines.filter { $0.comment != nil }.map(\.text.count).filter { $0 < 72 }.max() ?? 0
    return lines.map { line in
      guard let comment = line.comment else { return line.text + "\n" }
      let gap = max(0, width - line.text.count)
      return line.text + String(repeating: " ", count: gap) + "  # \(comment)\n"
    }
    .joined()
  }
}
