/// A text of which some parts must not be shown.
public struct RedactedText: Sendable {
  private let text: [UInt8]
  private let redactions: [Range<Int>]

  /// What stands where something may not be shown.
  public static let placeholder = "[redacted]"

  /// A text and what is hidden of it.
  ///
  /// - Parameters:
  ///   - text: the whole text.
  ///   - redactions: byte ranges of the text that are not shown, in order, without overlap.
  public init(_ text: [UInt8], hiding redactions: [Range<Int>]) {
    self.text = text
    self.redactions = redactions
  }

  /// The bytes of a range, with every redaction in it replaced; line ends stay.
  public func bytes(in range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var copied = range.lowerBound
    var index = firstRedaction(endingAfter: range.lowerBound)
    while index < redactions.count, redactions[index].lowerBound < range.upperBound {
      let hidden = redactions[index].clamped(to: range)
      result += text[copied..<hidden.lowerBound]
      for (number, line) in Self.lines(of: Array(text[hidden])).enumerated() {
        if number > 0 || !line.isEmpty { result += Array(Self.placeholder.utf8) }
        if line.last == UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
      }
      copied = hidden.upperBound
      index += 1
    }
    return result + text[copied..<range.upperBound]
  }

  private func firstRedaction(endingAfter offset: Int) -> Int {
    var (low, high) = (0, redactions.count)
    while low < high {
      let middle = (low + high) / 2
      if redactions[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The lines of a text with their line ends.
  static func lines(of text: [UInt8]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var start = 0
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      result.append(Array(text[start...offset]))
      start = offset + 1
    }
    if start < text.count { result.append(Array(text[start...])) }
    return result
  }
}
