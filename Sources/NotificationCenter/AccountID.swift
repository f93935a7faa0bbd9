import ConfigText

/// The form of account ids: `[1-9][0-9]{0,17}`.
public enum AccountID {
  /// The largest id there can be.
  public static let largest: Int64 = 999_999_999_999_999_999

  /// Whether a text has the form of an id.
  public static func isValid(_ text: String) -> Bool {
    number(text) != nil
  }

  /// The integer that an id stands for; nil where a text has not the form of an id.
  public static func number(_ text: String) -> Int64? {
    number(text.utf8Span.span)
  }

  /// The integer that an id stands for; nil where digits have not the form of an id.
  @inlinable static func number(_ digits: Span<UInt8>) -> Int64? {
    guard 1...18 ~= digits.count, digits[0] != UInt8(ascii: "0") else { return nil }
    var value: Int64 = 0
    for index in digits.indices {
      let digit = digits[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
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
