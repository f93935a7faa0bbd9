/// Short texts that are written over and over.
///
/// Each begins with a word of its own, since words are copied faster than bytes.
public struct TextTable: Sendable {
  /// The texts, eight bytes a word, the first one in the lowest bits.
  public private(set) var words: [UInt64] = []

  /// A text of a table.
  @frozen public struct Entry: Sendable {
    @usableFromInline let start: Int32
    @usableFromInline let count: Int32
    /// Whether it can stand in a JSON string as it is.
    public let isQuotable: Bool

    @usableFromInline init(start: Int32, count: Int32, isQuotable: Bool) {
      self.start = start
      self.count = count
      self.isQuotable = isQuotable
    }

    /// Where its words stand in those of the table; spaces fill the last one up.
    @inlinable public var words: Range<Int> {
      Int(start)..<Int(start) &+ (Int(count) &+ 7) &>> 3
    }

    /// How many bytes its words are.
    @inlinable public var room: Int { (Int(count) &+ 7) & ~7 }

    /// How many bytes of its words are the text.
    @inlinable public var byteCount: Int { Int(count) }

    @inlinable public var isEmpty: Bool { count == 0 }
  }

  public init() {}

  /// Makes room for so many words.
  public mutating func reserveCapacity(_ count: Int) {
    words.reserveCapacity(count)
  }

  /// Adds a text.
  ///
  /// - Parameter text: in UTF-8.
  public mutating func add(_ text: Span<UInt8>) -> Entry {
    append(text) { _ in 0 }.entry
  }

  /// Adds a text.
  public mutating func add(_ text: String) -> Entry { add(text.utf8Span.span) }

  /// Adds a text if it is ASCII that messages quote as it is, since it is short and hides nothing.
  ///
  /// - Returns: nil where it is not, or where that takes longer to say.
  public mutating func add(excerpt text: Span<UInt8>) -> Entry? {
    guard text.count <= Excerpt.length else { return nil }
    let (entry, marks) = append(text) { SensitiveText.marks($0) | $0.marksOfOtherCharacters }
    if marks == 0 { return entry }
    words.removeLast(words.count - Int(entry.start))
    return nil
  }

  /// - Parameter test: what is asked about the words of the text.
  /// - Returns: the text, and what the test says of all its words together.
  @inline(__always)
  private mutating func append(
    _ text: Span<UInt8>, _ test: (UInt64) -> UInt64
  ) -> (entry: Entry, marks: UInt64) {
    let start = Int32(words.count)
    var (escapes, marks) = (UInt64(0), UInt64(0))
    text.forEachWord(padding: UInt8(ascii: " ")) { word, _ in
      words.append(word)
      escapes |= word.marksOfEscapes
      marks |= test(word)
    }
    return (Entry(start: start, count: Int32(text.count), isQuotable: escapes == 0), marks)
  }

  /// A text as it was added.
  public subscript(entry: Entry) -> String {
    let bytes = words[entry.words].flatMap { word in
      stride(from: UInt64(0), to: 64, by: 8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
    return String(decoding: bytes.prefix(entry.byteCount), as: UTF8.self)
  }
}
