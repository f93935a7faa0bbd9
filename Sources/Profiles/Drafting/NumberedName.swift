/// A name with its first number set apart, as in `SMTP Service 3`.
struct NumberedName {
  private let head: Substring
  /// The digits; nil where the name has none.
  let number: String?
  private let tail: Substring

  init(_ name: String) {
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    head = name.prefix { !isDigit($0) }
    let rest = name[head.endIndex...]
    let digits = rest.prefix(while: isDigit)
    number = digits.isEmpty ? nil : String(digits)
    tail = rest[digits.endIndex...]
  }

  /// The name with a variable of a profile for its number.
  func pattern(_ variable: String) -> String {
    number == nil ? String(head) : "\(head){\(variable)}\(tail)"
  }
}
