import ConfigText

/// One line of a text, and the empty ones before it.
struct INILine {
  /// What a line is.
  enum Kind {
    /// `[name]`, with where the name stands.
    case header(name: Range<Int>)
    /// `key = value`, with where the key and the first `=` stand.
    case entry(key: Range<Int>, equals: Int)
    /// Blank, a comment, or unread.
    case other
  }

  let kind: Kind
  /// With its line end, without the empty ones.
  let range: Range<Int>
  /// Its line feed, or the end of the text.
  let feed: Int

  /// - Parameter first: where a line begins.
  @inline(__always)
  init(_ bytes: Span<UInt8>, from first: Int) {
    var start = first
    while start < bytes.count, bytes[start] == 0x0A { start += 1 }
    // Of a header no `=` is needed.
    let stop =
      start < bytes.count && bytes[start] == UInt8(ascii: "[")
      ? bytes.firstIndex(of: 0x0A, from: start)
      : bytes.firstIndex(of: UInt8(ascii: "="), or: 0x0A, from: start)
    let hasEquals = stop < bytes.count && bytes[stop] != 0x0A
    let feed = hasEquals ? bytes.firstIndex(of: 0x0A, from: stop + 1) : stop
    self.feed = feed
    range = start..<min(feed + 1, bytes.count)
    let content = bytes.skippingWhiteSpace(from: start, to: feed)
    guard content < feed else {
      kind = .other
      return
    }
    switch bytes[content] {
    case UInt8(ascii: ";"), UInt8(ascii: "#"): kind = .other
    case UInt8(ascii: "["): kind = Self.header(bytes, line: range)
    default:
      let key = content..<bytes.droppingWhiteSpace(from: stop, to: content)
      kind = hasEquals ? .entry(key: key, equals: stop) : .other
    }
  }

  /// What a line is that begins with a bracket.
  @inline(never)
  private static func header(_ bytes: Span<UInt8>, line: Range<Int>) -> Kind {
    // Without a bracket that closes it is nothing; as an entry it would become a header as soon
    // as its value ended with one.
    let content = bytes.trimmingASCIIWhiteSpace(in: line)
    return headerName(bytes, in: content).map { .header(name: $0) } ?? .other
  }

  /// What stands between the brackets: up to the last one where it ends the line, since a
  /// multibyte character may hold its byte, and otherwise up to the first.
  private static func headerName(_ bytes: Span<UInt8>, in content: Range<Int>) -> Range<Int>? {
    let inside = content.lowerBound + 1..<content.upperBound
    let close =
      bytes[content.upperBound - 1] == UInt8(ascii: "]") && content.count > 1
      ? content.upperBound - 1 : inside.first { bytes[$0] == UInt8(ascii: "]") }
    guard let close else { return nil }
    return bytes.trimmingASCIIWhiteSpace(in: inside.lowerBound..<close)
  }
}
