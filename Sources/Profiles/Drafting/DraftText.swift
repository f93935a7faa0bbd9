import ConfigText
import NotificationCenter

/// The text of a proposed profile, line by line with comments.
struct DraftText {
  private var lines: [(text: String, comment: String?)] = []

  mutating func add(_ text: String, _ comment: String? = nil) {
    lines.append((text, comment))
  }

  /// A key with a value, in quotes where YAML needs them.
  mutating func add(_ indentation: Int, _ key: String, _ value: String, _ comment: String? = nil) {
    // A list stands in one value here.
    let values = value.split(separator: "\u{1F}").map { Self.quoted(String($0)) }
    let text = values.count > 1 ? "[\(values.joined(separator: ", "))]" : Self.quoted(value)
    add(String(repeating: " ", count: indentation) + "\(key): \(text)", comment)
  }

  /// The fields that were found, in the order of the guide, and those that were not as comments.
  mutating func add(_ guesses: [FieldGuess], for fields: [String], indentation: Int) {
    for field in fields {
      if let guess = guesses.first(where: { $0.field == field }) {
        add(indentation, field, guess.selector, "\(guess.confidence.rawValue): \(guess.reason)")
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

  /// A text as YAML reads it back.
  static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || "/_-.[]@='{} ".contains($0))
      }
    let first = text.first ?? " "
    let needsQuotes =
      !isPlain || "@[{'= -".contains(first) || text.hasSuffix(" ") || first == "."
      || first.isNumber || ["true", "false", "yes", "no", "on", "off", "null"].contains(text)
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
