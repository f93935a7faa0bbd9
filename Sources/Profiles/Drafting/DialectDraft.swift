import ConfigText
import NotificationCenter

/// Proposes translations of words that the program does not know, as far as they are well known.
struct DialectDraft {
  private static let providers: [(word: String, theirs: [String])] = [
    ("Custom", ["manual", "other", "user-defined", "smtp"]),
    ("Gmail", ["google", "googlemail", "google gmail", "gsuite"]),
    ("Outlook.com", ["outlook", "microsoft", "hotmail", "office365", "live"]),
    ("Yahoo!", ["yahoo"]),
  ]
  private static let booleans: [(no: String, yes: String)] = [
    ("n", "y"), ("f", "t"), ("disabled", "enabled"), ("nein", "ja"), ("nee", "ja"), ("non", "oui"),
    ("inactive", "active"), ("disable", "enable"),
  ]

  private var providerLines: [(word: String, text: String)] = []
  private var booleanWords: (no: String, yes: String)?

  init(_ guesses: [FieldGuess], _ columns: [Column], rules: RuleDraft?) {
    let providers = Set(RuleDraft.texts(of: "provider", guesses, columns))
    for text in providers.sorted() where Provider(name: text) == .other {
      for (word, theirs) in Self.providers where theirs.contains(text.asciiLowercased) {
        if !providerLines.contains(where: { $0.word == word }) {
          providerLines.append((word, text))
        }
      }
    }
    let texts = RuleDraft.texts(of: "default", guesses, columns) + (rules?.enabledTexts ?? [])
    let words = Set(texts.filter { BooleanText.value(of: $0) == nil })
    for (no, yes) in Self.booleans
    where booleanWords == nil && !words.isEmpty
      && words.allSatisfy({ [no, yes].contains($0.asciiLowercased) })
    {
      func style(_ word: String) -> String {
        words.first { $0.equalsIgnoringASCIICase(word) }
          ?? (words.allSatisfy { $0 == $0.uppercased() } ? word.uppercased() : word)
      }
      booleanWords = (style(no), style(yes))
    }
  }

  func write(to text: inout DraftText) {
    guard !providerLines.isEmpty || booleanWords != nil else { return }
    text.add("dialect:")
    if !providerLines.isEmpty { text.add("  providers:") }
    for (word, theirs) in providerLines {
      text.add("    \(word): \(YAMLText.quoted(theirs))", "likely: what it is called here")
    }
    guard let booleanWords else { return }
    text.add("  booleans:")
    text.add(
      "    \"true\": \(YAMLText.quoted(booleanWords.yes))", "likely: what stands there")
    text.add(
      "    \"false\": \(YAMLText.quoted(booleanWords.no))", "likely: what stands there")
  }
}
