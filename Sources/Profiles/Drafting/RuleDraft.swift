import NotificationCenter

/// The part of a proposed profile that says where the rules stand.
struct RuleDraft {
  let key: SenderKey
  /// Lines of `rules` before its fields: `record` or `section`, and `kinds`.
  var place: [(key: String, value: String, comment: String)]
  var fields: [FieldGuess]
  /// Lines of `pairs`, each with its indentation under it.
  var pairs: [(indentation: Int, key: String, value: String, comment: String)]
  /// The texts that say whether rules are on.
  var enabledTexts: [String] = []

  func write(to text: inout DraftText) {
    text.add("rules:")
    for line in place { text.add(2, line.key, line.value, line.comment) }
    if key != .id {
      text.add(
        "  senders-by: \(key.rawValue)", "sure: the senders are accounts by their \(key.rawValue)")
    }
    let names = ["kind", "id", "name", "enabled"].filter { name in
      !place.contains { $0.value.contains("{\(name)}") }
    }
    text.add(fields, for: names, indentation: 2)
    text.add("  pairs:")
    if let method = fields.first(where: { $0.field == "method" }) {
      text.add(4, "method", method.selector, "\(method.confidence.rawValue): \(method.reason)")
    }
    for line in pairs {
      if line.value.isEmpty {
        text.add(String(repeating: " ", count: 4 + line.indentation) + "\(line.key):", line.comment)
      } else {
        text.add(4 + line.indentation, line.key, line.value, line.comment)
      }
    }
  }

  /// What stands between the items of lists; nil where each value is one item.
  static func separator(in values: [String]) -> Character? {
    let separator = [",", ";", "|", " "].first { separator in
      values.contains { $0.contains(separator) }
    }
    // Names have spaces too; ids and addresses have none.
    let items = values.flatMap { $0.split(separator: " ") }
    let areWords = items.allSatisfy { $0.contains("@") || $0.allSatisfy(\.isNumber) }
    return separator == " " && !areWords ? nil : separator
  }

  /// Whether every text, or every item of it, is one of the known ones.
  static func names(_ values: [String], _ known: Set<String>) -> Bool {
    let known = Set(known.map { $0.lowercased() })
    let items = values.flatMap { value in
      value.split { ",;| ".contains($0) }.map { $0.lowercased() }
    }
    let matching = items.filter(known.contains).count
    return matching > 0 && matching * 2 >= items.count
  }

  /// Whether a name is that of a sender list.
  static func isSenderName(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    return ["sender", "from", "account", "smtp", "service", "via", "by"].contains { name in
      parts.contains { $0.hasPrefix(name) }
    }
  }

  /// Whether a name is that of a recipient list.
  static func isRecipientName(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    return ["recipient", "rcpt", "receiver", "to", "address", "email", "mail", "dest"].contains {
      name in parts.contains { $0.hasPrefix(name) }
    }
  }

  /// What stands in the place of a field.
  static func texts(of field: String, _ guesses: [FieldGuess], _ columns: [Column]) -> [String] {
    let selector = guesses.first { $0.field == field }?.selector
    return columns.first { $0.selector == selector }?.filled ?? []
  }
}
