import ConfigText
import INISyntax

extension INIDocument {
  /// The value of a boolean; nil where it is empty.
  func boolean(_ entry: INIEntry, _ dialect: Dialect) throws(ExportError) -> Bool? {
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
