import ConfigText

/// The form of account ids: `[1-9][0-9]{0,17}`.
public enum AccountID {
  /// The largest id there can be.
  public static let largest: Int64 = 999_999_999_999_999_999

  /// Whether a text has the form of an id.
  public static func isValid(_ text: String) -> Bool {
    let digits = text.utf8
    return 1...18 ~= digits.count && digits.first != UInt8(ascii: "0")
      && digits.allSatisfy(\.isASCIIDigit)
  }

  /// The integer that a text of digits stands for, leading zeros included; nil where it is none or
  /// is larger than any id.
  public static func integer(_ text: String) -> Int64? {
    guard !text.isEmpty, text.utf8.allSatisfy(\.isASCIIDigit),
      let value = Int64(text), value <= largest
    else { return nil }
    return value
  }
}
