public import Migration

/// All that the program says to a person, in one language.
///
/// ```swift
/// let dutch = Translation.of(.dutch)
/// for step in account.steps { print(dutch.text(step)) }
/// ```
public final class Translation: Sendable {
  public let language: Language
  private let plain: PhraseTable
  /// The phrases as they stand within the strings of JSON.
  let json: PhraseTable
  private let words: [Word: Template]
  /// Empty in English, in which the messages say all.
  private let meanings: [RefusalCode: String]

  /// - Parameter texts: by key; every key has to be there, those of refusals in other languages than English.
  init(_ language: Language, _ texts: [String: String]) throws(TranslationError) {
    self.language = language
    var templates: [String: Template] = [:]
    for (key, text) in texts { templates[key] = try Template(text) }
    let menus = templates.filter { $0.key.hasPrefix(Template.menuPrefix) }
    let phrases = try Self.table(PhraseKey.allCases, \.name, templates, menus)
    plain = PhraseTable(phrases, as: .plain)
    json = PhraseTable(phrases, as: .json)
    words = try Self.table(Word.allCases, \.rawValue, templates, menus)
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

  private static func table<Key: Hashable>(
    _ keys: [Key],
    _ name: (Key) -> String,
    _ templates: [String: Template],
    _ menus: [String: Template]
  ) throws(TranslationError) -> [Key: Template] {
    var table: [Key: Template] = [:]
    table.reserveCapacity(keys.count)
    for key in keys {
      guard let template = templates[name(key)] else {
        throw TranslationError("there is no \(name(key))")
      }
      table[key] = try template.resolved(menus)
    }
    return table
  }

  /// What a phrase reads like.
  public func text(_ phrase: Phrase) -> String {
    var buffer = ByteBuffer(capacity: 256)
    plain.append(phrase, to: &buffer)
    return String(decoding: buffer.drain(), as: UTF8.self)
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
