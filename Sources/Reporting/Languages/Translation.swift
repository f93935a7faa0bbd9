public import Migration

/// All that the program says to a person, in one language.
///
/// ```swift
/// let dutch = Translation.of(.dutch)
/// for step in account.steps { print(dutch.text(step)) }
/// ```
public final class Translation: Sendable {
  public let language: Language
  /// The parts of the phrases, by the places of their keys among all.
  private let phrases: [[PhrasePart]]
  private let words: [Word: Template]
  /// Empty in English, in which the messages say all.
  private let meanings: [RefusalCode: String]

  /// A part of a phrase, with what is put in known by its case: phrases are said for every account.
  private enum PhrasePart {
    case text(String)
    case parameter(PhraseParameter)
  }

  /// - Parameter texts: by key; every key has to be there, those of refusals in other languages than English.
  init(_ language: Language, _ texts: [String: String]) throws(TranslationError) {
    self.language = language
    var templates: [String: Template] = [:]
    for (key, text) in texts { templates[key] = try Template(text) }
    let menus = templates.filter { $0.key.hasPrefix(Template.menuPrefix) }
    let table = try Self.table(PhraseKey.allCases, templates, menus)
    phrases = PhraseKey.allCases.map { key in
      (table[key]?.parts ?? []).compactMap { part in
        switch part {
        case .text(let text): .text(text)
        case .parameter(let name): PhraseParameter(rawValue: name).map(PhrasePart.parameter)
        }
      }
    }
    words = try Self.table(Word.allCases, templates, menus)
    var meanings: [RefusalCode: String] = [:]
    for code in language == .english ? [] : RefusalCode.allCases {
      guard let text = texts[code.key] else { throw TranslationError("there is no \(code.key)") }
      meanings[code] = text
    }
    self.meanings = meanings
  }

  /// What the code of a refusal or failure means; nil in English, and for a code that is not known.
  func meaning(ofCode code: String) -> String? {
    RefusalCode(rawValue: code).flatMap { meanings[$0] }
  }

  private static let keys = PhraseKey.allCases

  private static func table<Key: RawRepresentable<String> & Hashable>(
    _ keys: [Key],
    _ templates: [String: Template],
    _ menus: [String: Template]
  ) throws(TranslationError) -> [Key: Template] {
    var table: [Key: Template] = [:]
    table.reserveCapacity(keys.count)
    for key in keys {
      guard let template = templates[key.rawValue] else {
        throw TranslationError("there is no \(key.rawValue)")
      }
      table[key] = try template.resolved(menus)
    }
    return table
  }

  /// What a phrase reads like.
  public func text(_ phrase: Phrase) -> String {
    var result = ""
    visit(phrase) { result += $0 }
    return result
  }

  /// Hands over what a phrase reads like, piece by piece.
  func visit(_ phrase: Phrase, _ body: (String) -> Void) {
    // To look a key up by its raw value, a text, would take longer than to say the phrase.
    guard let number = Self.keys.firstIndex(of: phrase.key) else { return }
    for part in phrases[number] {
      switch part {
      case .text(let text): body(text)
      case .parameter(let parameter):
        guard let argument = phrase.arguments.first(where: { $0.parameter == parameter }) else {
          continue
        }
        switch argument.value {
        case .text(let text): body(text)
        case .phrase(let phrase): visit(phrase, body)
        case .list(let phrases, let separator):
          for (index, phrase) in phrases.enumerated() {
            if index > 0 { visit(Phrase(separator), body) }
            visit(phrase, body)
          }
        }
      }
    }
  }

  /// A text of the reports.
  ///
  /// - Parameter arguments: what is put in, by the names in the resource.
  func text(_ word: Word, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    guard let template = words[word] else { return "" }
    return template.text { name in arguments.first { $0.key == name }?.value ?? "" }
  }

  /// A number and what it counts.
  func count(_ number: Int, _ noun: Noun) -> String {
    text(number == 1 ? noun.one : noun.other, ["count": String(number)])
  }
}
