/// Profiles for tests, with one line changed at will.
enum ProfileText {
  /// A small XML profile; the number of a line is its index and one.
  static let xml = [
    "name: shop",
    "summary: made up",
    "format: xml",
    "detect: /shop/mail[kind='smtp']",
    "device:",
    "  name: /shop/title",
    "accounts:",
    "  record: /shop/mail/box",
    "  fields:",
    "    id: number",
    "    provider: who",
    "    server: where/host",
    "rules:",
    "  record: /shop/rules/rule",
    "  id: number",
    "  pairs:",
    "    record: way",
    "    senders: by",
  ]

  /// A small INI profile.
  static let ini = [
    "name: shop",
    "format: ini",
    "detect:",
    "  sections: [\"Box {number}\"]",
    "device:",
    "  name: \"[Shop] Title\"",
    "accounts:",
    "  section: Box {id}",
    "  fields:",
    "    provider: Who",
    "    secret: [Word, Old Word]",
    "  required: [provider]",
    "rules:",
    "  section: \"{kind} {id}\"",
    "  kinds: [Bell]",
    "  pairs:",
    "    method: Way {pair}",
    "    senders: By {pair}",
    "    separator: \";\"",
  ]

  /// The text of a profile with a line replaced or, where there is no new one, taken away.
  static func text(_ lines: [String], replacing line: Int? = nil, with new: String? = nil) -> String
  {
    var lines = lines
    if let line {
      lines.replaceSubrange(line - 1..<line, with: new.map { [$0] } ?? [])
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
