/// A name that a ``NamePattern`` matches, with the texts of the parts that vary.
struct NameMatch {
  let name: ArraySlice<UInt8>
  let captures: NameCaptures

  /// What stands in a part, without white space around it; nil where the pattern has no such part.
  subscript(variable: NameVariable) -> String? {
    captures[variable].map { String(decoding: name[$0], as: UTF8.self) }
  }

  /// Where it stands.
  func range(of variable: NameVariable) -> Range<Int>? { captures[variable] }
}
