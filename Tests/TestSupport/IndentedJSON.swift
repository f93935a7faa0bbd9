/// Sets JSON out for people, and for diffs, without changing what it says or in which order.
public enum IndentedJSON {
  /// The document with one member or element a line, except in an object or array that fits on a
  /// line as a whole.
  public static func bytes(_ json: [UInt8]) -> [UInt8] {
    var parser = Parser(rest: json[...])
    return parser.value(indentation: 0) + [0x0A]
  }

  private static let lineLength = 100

  private struct Parser {
    var rest: ArraySlice<UInt8>

    mutating func value(indentation: Int) -> [UInt8] {
      skipWhiteSpace()
      switch rest.first {
      case UInt8(ascii: "{"): return group(closedBy: UInt8(ascii: "}"), indentation)
      case UInt8(ascii: "["): return group(closedBy: UInt8(ascii: "]"), indentation)
      case UInt8(ascii: "\""): return string()
      default: return literal()
      }
    }

    private mutating func group(closedBy end: UInt8, _ indentation: Int) -> [UInt8] {
      let start = rest.removeFirst()
      var members: [[UInt8]] = []
      while skipWhiteSpace(), let byte = rest.first, byte != end {
        if byte == UInt8(ascii: ",") {
          rest.removeFirst()
          continue
        }
        var member: [UInt8] = []
        if end == UInt8(ascii: "}") {
          member = string() + Array(": ".utf8)
          skipWhiteSpace()
          rest.removeFirst()
          skipWhiteSpace()
        }
        members.append(member + value(indentation: indentation + 2))
      }
      rest = rest.dropFirst()
      let oneLine = [start] + Array(members.joined(separator: ", ".utf8)) + [end]
      if indentation + oneLine.count <= lineLength, !oneLine.contains(0x0A) { return oneLine }
      let margin = [UInt8](repeating: 0x20, count: indentation)
      let lines = members.map { margin + [0x20, 0x20] + $0 }.joined(separator: ",\n".utf8)
      return [start, 0x0A] + Array(lines) + [0x0A] + margin + [end]
    }

    private mutating func string() -> [UInt8] {
      var result = [rest.removeFirst()]
      while let byte = rest.popFirst() {
        result.append(byte)
        if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() { result.append(escaped) }
        if byte == UInt8(ascii: "\"") { break }
      }
      return result
    }

    private mutating func literal() -> [UInt8] {
      let end = rest.firstIndex { ",]}\n ".utf8.contains($0) } ?? rest.endIndex
      defer { rest = rest[end...] }
      return Array(rest[..<end])
    }

    @discardableResult
    private mutating func skipWhiteSpace() -> Bool {
      rest = rest.drop { $0 == 0x20 || $0 == 0x0A }
      return true
    }
  }
}
