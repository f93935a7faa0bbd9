import ConfigText
import NotificationCenter

/// Counts the texts of a field that a dialect may translate.
struct ValueTally {
  /// What the texts say.
  enum Kind {
    case word(Dialect.Subject)
    case boolean
    case other
  }

  let dialect: Dialect
  let kind: Kind
  private var counts: [String: Int] = [:]

  private static let limit = 12

  init(_ dialect: Dialect, _ kind: Kind) {
    self.dialect = dialect
    self.kind = kind
  }

  mutating func add(_ text: String) {
    if !text.isEmpty { counts[text, default: 0] += 1 }
  }

  /// The texts in alphabetical order, as far as there are not too many.
  var values: [Coverage.Value] {
    counts.sorted { $0.key < $1.key }.prefix(Self.limit).compactMap { text, count in
      let meaning: String
      let isKnown: Bool
      switch kind {
      case .other: return nil
      case .boolean:
        let value = dialect.boolean(text)
        meaning = value.map { $0 ? "true" : "false" } ?? "unknown"
        isKnown = value != nil
      case .word(let subject):
        meaning = dialect.word(for: text, subject)
        isKnown = dialect.knows(text, subject) || Self.isOurs(meaning, subject)
      }
      return Coverage.Value(
        text: Excerpt.of(text),
        meaning: Excerpt.of(meaning),
        count: count,
        isKnown: isKnown
      )
    }
  }

  private static func isOurs(_ word: String, _ subject: Dialect.Subject) -> Bool {
    switch subject {
    case .provider: Provider(name: word) != .other
    case .status: AccountStatus(text: word) != nil
    case .method: DeliveryMethod.isKnown(word)
    case .kind: word.equalsIgnoringASCIICase("event") || word.equalsIgnoringASCIICase("alert")
    }
  }

  /// How the texts of an account's field are to be counted.
  static func kind(of field: AccountField) -> Kind {
    switch field {
    case .provider: .word(.provider)
    case .status: .word(.status)
    case .isDefault: .boolean
    default: .other
    }
  }
}
