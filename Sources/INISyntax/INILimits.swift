import ConfigText

/// Bounds that a document has to keep, so that a hostile one costs neither time nor memory.
public struct INILimits: Sendable {
  /// How many bytes one line may have.
  public var lineLength = 10_000_000

  /// How many bytes the text may have: offsets into it are kept in 32 bits.
  public var textLength = Int(Int32.max)

  public init() {}
}

extension INILimits {
  /// Refuses NUL bytes and lines that are too long, whichever comes first.
  func check(_ text: [UInt8]) throws(INISyntaxError) {
    guard text.count > lineLength || text.span.lowest == 0 else { return }
    try checkLines(text)
  }

  @inline(never)
  private func checkLines(_ text: [UInt8]) throws(INISyntaxError) {
    let bytes = text.span
    var start = text.firstLineStart
    while start < bytes.count {
      let end = min(bytes.firstIndex(of: 0, or: 0x0A, from: start) + 1, bytes.count)
      if bytes[end - 1] == 0 { throw .nulByte(place: Place(of: end - 1, in: text)) }
      if end - start > lineLength {
        throw .lineTooLong(limit: lineLength, place: Place(of: start, in: text))
      }
      start = end
    }
  }
}
