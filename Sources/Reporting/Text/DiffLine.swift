/// A line of a unified diff as it is shown.
struct DiffLine: Equatable {
  enum Kind: String {
    case added
    case removed
    case place
    case context
  }

  let kind: Kind
  /// Without the line end.
  let text: String
  /// Whether the line of the file ends with CR LF; `patch` has to see that.
  let hasCarriageReturn: Bool

  static func lines(_ diff: [String]) -> [DiffLine] {
    diff.map { line in
      let kind: Kind =
        switch line.utf8.first {
        case UInt8(ascii: "+"): .added
        case UInt8(ascii: "-"): .removed
        case UInt8(ascii: "@"): .place
        default: .context
        }
      let hasCarriageReturn = line.utf8.last == 0x0D
      let text = hasCarriageReturn ? String(line.unicodeScalars.dropLast()) : line
      return DiffLine(
        kind: kind,
        text: PrintableText.escaped(text, keepsTabs: true),
        hasCarriageReturn: hasCarriageReturn
      )
    }
  }
}
