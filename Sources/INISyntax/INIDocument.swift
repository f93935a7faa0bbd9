public import ConfigText

/// An INI document as a list of byte ranges over the text that it was read from.
///
/// There is no standard; this reads what `uLinux.conf` and its kin hold: a key ends at the first
/// `=`, comments are whole lines that begin with `;` or `#`, and any other line is kept unread.
///
/// A class, since to hand on what never changes would otherwise mean to count a reference for each of
/// its parts.
public final class INIDocument: Sendable {
  /// The file's bytes and text.
  public let source: SourceText
  /// In document order, the nameless one before the first header always first.
  public let sections: [INISection]
  /// Every `key = value` line of the document.
  public let entries: [INIEntry]

  /// The document whose keys have the same numbers; nil where the keys were numbered anew.
  private let numberedLike: ObjectIdentifier?

  var text: [UInt8] { source.text }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file. Without a byte-order mark it is UTF-8, or else bytes in which ASCII is
  ///     ASCII; those are shown as windows-1252, under the name `unknown-8bit`.
  ///   - isEightBit: whether bytes are read as windows-1252 even where they are UTF-8, as those of a
  ///     rewritten document are that was not UTF-8 before.
  ///   - limits: what is refused.
  /// - Throws: `INISyntaxError`, with the place.
  public init(
    parsing bytes: [UInt8],
    isEightBit: Bool = false,
    limits: INILimits = INILimits()
  ) throws(INISyntaxError) {
    source = try Self.source(bytes, isEightBit: isEightBit, limits)
    let scanner = INIScanner(source.text)
    sections = scanner.sections
    entries = scanner.entries
    numberedLike = nil
  }

  /// Reads a rewritten file: lines that no edit touches are what they were, and are not read again.
  ///
  /// - Parameters:
  ///   - bytes: the file, which is read in the encoding of the original.
  ///   - original: the document before.
  ///   - edits: edits of its bytes that explain these; see `EditSet.explains(before:after:)`.
  ///   - limits: what is refused.
  /// - Throws: `INISyntaxError`, with the place.
  package init(
    parsing bytes: [UInt8],
    rewrittenFrom original: INIDocument,
    by edits: EditSet,
    limits: INILimits = INILimits()
  ) throws(INISyntaxError) {
    assert(edits.explains(before: original.source.original, after: bytes))
    let isEightBit = original.source.encoding == UnknownEightBitCodec().name
    source = try Self.source(bytes, isEightBit: isEightBit, limits)
    if source.isOriginal, original.source.isOriginal {
      let scanner = INIRescanner(source.text, original: original, edits: edits.edits)
      sections = scanner.sections
      entries = scanner.entries
      numberedLike = ObjectIdentifier(original)
    } else {
      // Edits of the text may stand elsewhere than those of the bytes.
      let scanner = INIScanner(source.text)
      sections = scanner.sections
      entries = scanner.entries
      numberedLike = nil
    }
  }

  /// The text of a file, if it is within the limits.
  private static func source(
    _ bytes: [UInt8],
    isEightBit: Bool,
    _ limits: INILimits
  ) throws(INISyntaxError) -> SourceText {
    guard bytes.count <= limits.textLength else { throw .tooLarge(limit: limits.textLength) }
    let source = try decode(bytes, isEightBit: isEightBit)
    guard source.text.count <= limits.textLength else {
      throw .tooLarge(limit: limits.textLength)
    }
    try limits.check(source.text)
    return source
  }

  private static func decode(
    _ bytes: [UInt8],
    isEightBit: Bool
  ) throws(INISyntaxError) -> SourceText {
    switch ByteOrderMark(startOf: bytes) {
    case .utf16LittleEndian: return try decode(bytes, with: UTF16Codec(isBigEndian: false))
    case .utf16BigEndian: return try decode(bytes, with: UTF16Codec(isBigEndian: true))
    case .utf32LittleEndian, .utf32BigEndian: throw .unsupportedEncoding("UTF-32")
    case .utf8, nil: break
    }
    if !isEightBit, (try? UTF8Span(validating: bytes.span)) != nil {
      return SourceText(utf8: bytes)
    }
    return try decode(bytes, with: UnknownEightBitCodec())
  }

  private static func decode(
    _ bytes: [UInt8],
    with codec: some TextCodec
  ) throws(INISyntaxError) -> SourceText {
    do {
      return try SourceText(bytes, codec: codec)
    } catch {
      guard case .undecodable(let offset) = error else {
        throw .encodingMismatch(encoding: codec.name, place: Place(line: 1, column: 1))
      }
      throw .encodingMismatch(
        encoding: codec.name,
        place: codec.place(ofUndecodable: offset, in: bytes)
      )
    }
  }

  /// Whether keys have the numbers that the same keys have in the document of which this one is a
  /// rewritten form; see ``INIEntry/keyNumber``.
  public func hasKeyNumbers(of original: INIDocument) -> Bool {
    numberedLike == ObjectIdentifier(original)
  }

  /// The name of a section as written.
  public func name(of section: INISection) -> String { string(section.nameRange) }

  /// The key of an entry as written.
  public func key(of entry: INIEntry) -> String { string(entry.keyRange) }

  /// The value of an entry, without white space and quotes around it.
  public func value(of entry: INIEntry) -> String { string(entry.valueRange) }

  private func string(_ range: Range<Int>) -> String {
    let text = text
    guard let bytes = try? UTF8Span(validating: text.span.extracting(range)) else {
      return String(decoding: text[range], as: UTF8.self)
    }
    return String(copying: bytes)
  }

  /// The entry on whose line an offset stands; nil where there is none.
  public func entry(at offset: Int) -> INIEntry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].lineRange.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].lineRange.contains(offset) ? entries[low] : nil
  }

  /// Whether a section has this name, in any ASCII case.
  public func name(of section: INISection, is name: [UInt8]) -> Bool {
    isText(section.nameRange, name)
  }

  /// Whether an entry has this key, in any ASCII case.
  public func key(of entry: INIEntry, is key: [UInt8]) -> Bool {
    isText(entry.keyRange, key)
  }

  private func isText(_ range: Range<Int>, _ other: [UInt8]) -> Bool {
    guard range.count == other.count else { return false }
    let text = text
    return text.span.extracting(range).equalsIgnoringASCIICase(other.span)
  }
}
