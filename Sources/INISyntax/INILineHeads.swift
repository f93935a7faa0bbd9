import ConfigText

/// How the `key = value` lines of a text begin, up to their `=`.
///
/// Sections of one kind have the same keys in the same order, so that the head of the next line is nearly
/// always the one that came behind the head before it: to compare that is quicker than to look for a
/// key.
struct INILineHeads {
  private var heads: [INILineHead] = []
  /// For each sum of a head's bytes the head that had it last.
  private var slots = InlineArray<256, Int16>(repeating: -1)
  /// The head of the line before; -1 where it is not known.
  private var last: Int16 = -1
  /// The head that came behind it the last time; -1 where none did.
  private var expected: Int16 = -1

  init() {
    heads.reserveCapacity(32)
  }

  /// The head of a line if it is the expected one.
  ///
  /// - Parameter start: where the line begins.
  @inline(__always)
  mutating func next(in bytes: Span<UInt8>, at start: Int) -> INILineHead? {
    guard expected >= 0, heads[Int(expected)].begins(bytes, at: start) else { return nil }
    let head = heads[Int(expected)]
    last = expected
    expected = head.next
    return head
  }

  /// The head of a line that is not the expected one.
  ///
  /// - Parameters:
  ///   - start: where the line begins.
  ///   - key: where its key stands.
  ///   - equals: its first `=`.
  @inline(never)
  mutating func add(
    _ bytes: Span<UInt8>, start: Int, key: Range<Int>, equals: Int
  ) -> INILineHead {
    let text = bytes.extracting(start..<equals + 1)
    let slot = Self.slot(of: text)
    let known = slots[slot]
    if known >= 0, bytes.extracting(heads[Int(known)].range).equals(text) {
      follow(known)
      return heads[Int(known)]
    }
    let number = heads.count < Int16.max ? Int16(heads.count) : -1
    let head = INILineHead(bytes, number: number, start: start, key: key, equals: equals)
    if number >= 0 {
      slots[slot] = number
      heads.append(head)
    }
    follow(number)
    return head
  }

  /// Notes which head came behind the one before it.
  private mutating func follow(_ number: Int16) {
    if last >= 0, number >= 0 { heads[Int(last)].next = number }
    last = number
    expected = number >= 0 ? heads[Int(number)].next : -1
  }

  private static func slot(of text: Span<UInt8>) -> Int {
    var sum = UInt64(truncatingIfNeeded: text.count)
    text.forEachWord { word, _ in sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15 }
    return Int(sum >> 56)
  }
}
