import ConfigText
import NotificationCenter

/// What a profile's documents write instead of the words of Notification Center.
///
/// Reading translates into those words, rewriting translates back; a word that is in no table stays
/// as it is. Words compare without regard to ASCII case.
struct Dialect: Equatable, Sendable {
  /// One table: for each word of ours, those of the documents; the first is the one that is written.
  typealias Table = [(word: String, theirs: [String])]

  private var canonical: [Subject: [String: String]] = [:]
  private var written: [Subject: [String: String]] = [:]
  private var yes: [String] = []
  private var no: [String] = []

  /// What a table is about.
  enum Subject: String, CaseIterable, Sendable {
    case provider = "providers"
    case status = "statuses"
    case method = "methods"
    case kind = "kinds"
  }

  static let none = Dialect()

  /// Adds a table.
  mutating func add(_ table: Table, for subject: Subject) {
    for (word, theirs) in table {
      for text in theirs { canonical[subject, default: [:]][text.asciiLowercased] = word }
      written[subject, default: [:]][word] = theirs.first
    }
  }

  /// Adds words for booleans; the word at a place of one list is the opposite of the one at the same
  /// place of the other.
  mutating func addBooleans(yes: [String], no: [String]) {
    self.yes = yes
    self.no = no
  }

  /// The word of Notification Center for a text of a document.
  func word(for text: String, _ subject: Subject) -> String {
    guard !canonical.isEmpty, let table = canonical[subject] else { return text }
    return table[text.asciiLowercased] ?? text
  }

  /// Whether there is a table for a subject.
  func hasWords(for subject: Subject) -> Bool {
    !canonical.isEmpty && canonical[subject] != nil
  }

  /// What a document writes for a word of Notification Center.
  func text(for word: String, _ subject: Subject) -> String {
    written[subject]?[word] ?? word
  }

  /// Whether a table names the text.
  func knows(_ text: String, _ subject: Subject) -> Bool {
    canonical[subject]?[text.asciiLowercased] != nil
  }

  /// Whether there are words for booleans besides those that every document may have.
  var hasBooleans: Bool { !yes.isEmpty || !no.isEmpty }

  /// The value of a boolean; nil where the text is none.
  func boolean(_ text: String) -> Bool? {
    if yes.contains(where: { $0.equalsIgnoringASCIICase(text) }) { return true }
    if no.contains(where: { $0.equalsIgnoringASCIICase(text) }) { return false }
    return BooleanText.value(of: text)
  }

  /// Another value in the style of the text that stands there, which may be empty.
  func text(for value: Bool, inStyleOf text: String) -> String {
    guard boolean(text) != value else { return text }
    let (from, to) = value ? (no, yes) : (yes, no)
    if text.isEmpty { return to.first ?? BooleanText.text(for: value, inStyleOf: "0") }
    guard let index = from.firstIndex(where: { $0.equalsIgnoringASCIICase(text) }),
      let new = to.indices.contains(index) ? to[index] : to.first
    else { return BooleanText.text(for: value, inStyleOf: text) }
    return BooleanText.text(new, inCaseOf: text, from[index])
  }

  /// All texts that count as a boolean, for messages.
  var booleanWords: String {
    let own = zip(yes, no).map { "\($0)/\($1)" }
    return (own + ["1/0", "true/false", "yes/no", "on/off"]).joined(separator: ", ")
  }
}

extension Dialect {
  /// The value of an account's field for its text in a document.
  func value(of text: String, _ field: AccountField) -> String {
    switch field {
    case .provider: word(for: text, .provider)
    case .status: word(for: text, .status)
    default: text
    }
  }

  /// What stands in a document for the value of an account's field.
  ///
  /// - Parameter old: the text that stands there.
  func text(of value: String, _ field: AccountField, inStyleOf old: @autoclosure () -> String)
    -> String
  {
    switch field {
    case .provider: text(for: value, .provider)
    case .status: text(for: value, .status)
    case .isDefault: text(for: value == "1", inStyleOf: old())
    default: value
    }
  }
}
