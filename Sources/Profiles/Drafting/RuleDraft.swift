import ConfigText
import NotificationCenter

/// The part of a proposed profile that says where the rules stand.
struct RuleDraft {
  let key: SenderKey
  /// Lines of `rules` before its fields: `record` or `section`, and `kinds`.
  let place: [DraftLine]
  let fields: [FieldGuess]
  let pairs: [DraftLine]
  /// The texts that say whether rules are on.
  let enabledTexts: [String]
  /// The texts that say by what pairs send.
  let methodTexts: [String]

  func write(to text: inout DraftText) {
    text.add(DraftLine("rules", .heading))
    text.add(place, indentation: 2)
    if key != .id {
      let name = key.rawValue
      let line = DraftLine("senders-by", name, "sure: the senders are accounts by their \(name)")
      text.add(line.indented(by: 2))
    }
    let names = ["kind", "id", "name", "enabled"].filter { name in
      !place.contains { line in
        guard case .text(let text) = line.value else { return false }
        return text.contains("{\(name)}")
      }
    }
    text.add(fields, for: names, indentation: 2)
    text.add(DraftLine("pairs", .heading).indented(by: 2))
    if let method = fields.first(where: { $0.field == "method" }) {
      text.add(DraftLine(method).indented(by: 4))
    }
    text.add(pairs, indentation: 4)
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

  /// Whether most items of lists are among the known ones, which hold no spaces.
  static func names(_ values: [String], _ known: Set<String>) -> Bool {
    names(values, known, separators: ",;| ")
  }

  /// Whether most items of lists are among the known ones, which may hold spaces.
  static func lists(_ values: [String], _ known: Set<String>) -> Bool {
    names(values, known, separators: ",;|")
  }

  private static func names(
    _ values: [String],
    _ known: Set<String>,
    separators: String
  ) -> Bool {
    let known = Set(known.map { $0.lowercased() })
    let items = values.flatMap { value in
      value.split { separators.contains($0) }.map { $0.trimmingASCIIWhiteSpace.lowercased() }
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
}
