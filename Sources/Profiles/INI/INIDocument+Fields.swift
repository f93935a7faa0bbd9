import ConfigText
import INISyntax
import NotificationCenter

extension INIDocument {
  /// The value of a boolean; nil where it is empty.
  func boolean(_ entry: INIEntry, _ dialect: Dialect) throws(ExportError) -> Bool? {
    if !dialect.hasBooleans {
      // Most are read without a text of their own.
      let text = source.text
      if let value = BooleanText.value(of: text.span.extracting(entry.valueRange)) { return value }
    }
    let text = value(of: entry)
    if text.isEmpty { return nil }
    guard let value = dialect.boolean(text) else {
      throw .invalidBoolean(
        text,
        field: key(of: entry),
        words: dialect.booleanWords,
        place: Place(of: entry.keyRange.lowerBound, in: source.text)
      )
    }
    return value
  }

  /// That a field stands twice in one record.
  func duplicate(_ first: INIEntry, _ second: INIEntry) -> ExportError {
    .duplicateField(
      key(of: second),
      first: Place(of: first.keyRange.lowerBound, in: source.text),
      second: Place(of: second.keyRange.lowerBound, in: source.text)
    )
  }
}

extension Dialect {
  /// A value of a document in the words of Notification Center.
  func text(at range: Range<Int>, of text: [UInt8], _ subject: Subject) -> ReadText {
    guard hasWords(for: subject) else { return .literal(range) }
    return .decoded(word(for: String(decoding: text[range], as: UTF8.self), subject))
  }
}
