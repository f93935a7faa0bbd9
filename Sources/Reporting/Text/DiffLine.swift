/// A line of a unified diff as it is shown.
struct DiffLine: Equatable {
  enum Kind: String {
    case added
    case removed
    case place
    case context
  }

  let kind: Kind
  let text: String

  static func lines(_ diff: [String]) -> [DiffLine] {
    diff.map { line in
      let kind: Kind =
        switch line.utf8.first {
        case UInt8(ascii: "+"): .added
        case UInt8(ascii: "-"): .removed
        case UInt8(ascii: "@"): .place
        default: .context
        }
      let text = line.utf8.last == 0x0D ? String(line.unicodeScalars.dropLast()) : line
      return DiffLine(kind: kind, text: PrintableText.escaped(text))
    }
  }
}
