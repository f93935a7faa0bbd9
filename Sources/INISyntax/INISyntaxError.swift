public import ConfigText

/// Why a document is not read as INI.
public enum INISyntaxError: Error, Equatable, Sendable {
  /// There is a NUL byte, which no text has.
  case nulByte(place: Place)
  /// A line is longer than ``INILimits/lineLength`` allows.
  case lineTooLong(limit: Int, place: Place)
  /// The text is longer than ``INILimits/textLength`` allows.
  case tooLarge(limit: Int)
  /// The byte-order mark names an encoding that the bytes are not in.
  case encodingMismatch(encoding: String, place: Place)
  /// The byte-order mark names an encoding that is not read here.
  case unsupportedEncoding(String)
}

extension INISyntaxError: Refusable {
  public var refusal: Refusal {
    switch self {
    case .nulByte(let place):
      Refusal(
        code: "nul-byte",
        message: "there is a NUL byte, so this is no text; if it is UTF-16 without a byte-order "
          + "mark, save it as UTF-8",
        place: place
      )
    case .lineTooLong(let limit, let place):
      Refusal(
        code: "value-too-long",
        message: "a line is longer than \(limit) bytes",
        place: place
      )
    case .tooLarge(let limit):
      Refusal(code: "too-large", message: "the document has more than \(limit) bytes")
    case .encodingMismatch(let encoding, let place):
      Refusal(
        code: "encoding-mismatch",
        message: "the byte-order mark says \(encoding), but the bytes here are none; "
          + "save the file as UTF-8",
        place: place
      )
    case .unsupportedEncoding(let name):
      Refusal(
        code: "unsupported-encoding",
        message: "the byte-order mark says \(name), which is not read here; save it as UTF-8",
        place: Place(line: 1, column: 1)
      )
    }
  }
}
