import ConfigText

/// The form of account ids: `[1-9][0-9]{0,17}`.
public enum AccountID {
  /// The largest id there can be.
  public static let largest: Int64 = 999_999_999_999_999_999

  /// Whether a text has the form of an id.
  public static func isValid(_ text: String) -> Bool {
    isValid(text.utf8Span.span)
  }

  /// Whether a text has the form of an id.
  static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard 1...18 ~= digits.count, digits[0] != UInt8(ascii: "0") else { return false }
    for index in digits.indices where !digits[index].isASCIIDigit { return false }
    return true
  }

  /// The integer that a text of digits stands for, leading zeros included; nil where it is none or
  /// is larger than any id.
  public static func integer(_ text: String) -> Int64? {
    integer(text.utf8Span.span)
  }

  /// The integer that digits stand for; nil where they are none, or more than any id has.
  static func integer(_ digits: Span<UInt8>) -> Int64? {
    guard !digits.isEmpty else { return nil }
    var value: Int64 = 0
    for index in digits.indices {
      // `largest` is all nines, so that one more digit is too many exactly if this is larger.
      guard digits[index].isASCIIDigit, value <= largest / 10 else { return nil }
      value = value * 10 + Int64(digits[index] - UInt8(ascii: "0"))
    }
    return value
  }
}
