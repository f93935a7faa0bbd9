import ConfigText
import NotificationCenter

extension Dialect {
  private static let providers = ["Custom", "Gmail", "Outlook.com", "Yahoo!"]

  init(_ node: ProfileNode) throws(ProfileError) {
    self.init()
    let entries = try node.entries(ProfileKeys.dialect)
    for subject in Subject.allCases {
      guard let table = entries[subject.rawValue] else { continue }
      switch subject {
      case .provider: add(try Self.table(table, words: Self.providers), for: subject)
      case .status:
        add(try Self.table(table, words: AccountStatus.allCases.map(\.rawValue)), for: subject)
      case .method, .kind: add(try Self.table(table, words: nil), for: subject)
      }
    }
    if let booleans = entries["booleans"] {
      let table = try Self.table(booleans, words: ["true", "false"])
      func words(_ word: String) throws(ProfileError) -> [String] {
        guard let words = table.first(where: { $0.word == word })?.theirs else {
          throw booleans.error("expected both \"true\" and \"false\"")
        }
        return words
      }
      addBooleans(yes: try words("true"), no: try words("false"))
    }
  }

  /// - Parameter words: those that may have a name of their own; nil where any may.
  private static func table(_ node: ProfileNode, words: [String]?) throws(ProfileError) -> Table {
    if let words { _ = try node.entries(words) }
    var table: Table = []
    var meanings: [String: String] = [:]
    for (key, value) in try node.pairs("a name for each word") {
      let word = try key.text()
      for element in value.elements() {
        let text = try element.text()
        if let other = meanings.updateValue(word, forKey: text.asciiLowercased) {
          throw element.error(
            other == word
              ? "\"\(text)\" stands here twice; keep one"
              : "\"\(text)\" cannot mean both \(other) and \(word)"
          )
        }
      }
      let theirs = try value.texts()
      if theirs.isEmpty { throw value.error("expected a text, or a list of texts") }
      table.append((word, theirs))
    }
    return table
  }
}
