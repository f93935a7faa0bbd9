import ConfigText

/// What lines that begin in one way have in common.
struct INILineHead {
  /// See ``INIEntry/keyNumber``.
  let number: Int16
  /// The head that came next the last time; -1 where none did.
  var next: Int16 = -1
  /// Where the first of these lines begins.
  private let lineStart: Int32
  /// Where the key begins, counted from where a line begins, as the following are.
  let keyStart: Int32
  let keyEnd: Int32
  /// Past the `=`.
  let end: Int32
  /// Whether the words hold all of it.
  private let isComplete: Bool
  /// What a line begins with.
  private var words = InlineArray<3, UInt64>(repeating: 0)
  /// Which bytes of the words belong to the head.
  private var masks = InlineArray<3, UInt64>(repeating: 0)

  private static var mostBytes: Int { 24 }

  /// - Parameters:
  ///   - bytes: a text so short that 32 bits hold every offset.
  ///   - number: what it counts as among all heads.
  ///   - start: where the line begins.
  ///   - key: where its key stands.
  ///   - equals: its first `=`.
  init(_ bytes: Span<UInt8>, number: Int16, start: Int, key: Range<Int>, equals: Int) {
    self.number = number
    lineStart = Int32(truncatingIfNeeded: start)
    keyStart = Int32(truncatingIfNeeded: key.lowerBound - start)
    keyEnd = Int32(truncatingIfNeeded: key.upperBound - start)
    end = Int32(truncatingIfNeeded: equals + 1 - start)
    isComplete = equals < start + Self.mostBytes && bytes.count - start >= Self.mostBytes
    guard isComplete else { return }
    for index in words.indices {
      let offset = index * 8
      let rest = max(0, equals + 1 - start - offset)
      masks[index] = ~(UInt64.max << (rest * 8))
      words[index] = bytes.extracting(start + offset..<start + offset + 8).firstWord & masks[index]
    }
  }

  /// Whether a line begins so; never said of a long head, or of the very last lines.
  @inline(__always)
  func begins(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    guard isComplete, bytes.count &- start >= Self.mostBytes else { return false }
    let line = bytes.extracting(start..<start &+ Self.mostBytes)
    return (line.firstWord ^ words[0]) & masks[0]
      | (line.extracting(8..<16).firstWord ^ words[1]) & masks[1]
      | (line.extracting(16..<24).firstWord ^ words[2]) & masks[2] == 0
  }

  /// Where the head of the first line stands.
  var range: Range<Int> { Int(lineStart)..<Int(lineStart) + Int(end) }
}
