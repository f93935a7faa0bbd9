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
  private static let emailMethods = [
    "mail", "e-mail", "e_mail", "e mail", "smtp", "mailto", "by mail", "邮件", "電子郵件", "电子邮件",
    "メール",
  ]
  private static let booleans: [(no: String, yes: String)] = [
    ("n", "y"), ("f", "t"), ("disabled", "enabled"), ("nein", "ja"), ("nee", "ja"), ("non", "oui"),
    ("inactive", "active"), ("disable", "enable"),
  ]

  private var providerLines: [(word: String, text: String)] = []
  private var emailWords: [String] = []
  private var booleanWords: (no: String, yes: String)?

  init(_ accounts: AccountsDraft, rules: RuleDraft?) {
    let providers = Set(accounts.filled("provider"))
    for text in providers.sorted() where Provider(name: text) == .other {
      for (word, theirs) in Self.providers where theirs.contains(text.asciiLowercased) {
        if !providerLines.contains(where: { $0.word == word }) {
          providerLines.append((word, text))
        }
      }
    }
    emailWords = Set(rules?.methodTexts ?? []).sorted().filter {
      Self.emailMethods.contains($0.asciiLowercased)
    }
    let texts = accounts.filled("default") + (rules?.enabledTexts ?? [])
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
    guard !providerLines.isEmpty || !emailWords.isEmpty || booleanWords != nil else { return }
    text.add(DraftLine("dialect", .heading))
    if !providerLines.isEmpty { text.add(DraftLine("providers", .heading).indented(by: 2)) }
    for (word, theirs) in providerLines {
      text.add(DraftLine(word, theirs, "likely: what it is called here").indented(by: 4))
    }
    if !emailWords.isEmpty {
      text.add(DraftLine("methods", .heading).indented(by: 2))
      let words: DraftLine.Value = emailWords.count > 1 ? .list(emailWords) : .text(emailWords[0])
      text.add(DraftLine("email", words, "likely: what it is called here").indented(by: 4))
    }
    guard let booleanWords else { return }
    text.add(DraftLine("booleans", .heading).indented(by: 2))
    for (key, word) in [("true", booleanWords.yes), ("false", booleanWords.no)] {
      text.add(DraftLine("\"\(key)\"", word, "likely: what stands there").indented(by: 4))
    }
  }
}
