/// Which line of a rule is what.
///
/// Lines are known by their places in the document, or in a section where other sections have the
/// same keys. Plain numbers, since every rule with such lines looks at them.
struct INIRuleLines: Sendable {
  /// By the places of the fields; -1 where there is no line.
  private var fields = InlineArray<4, Int>(repeating: -1)
  /// Where its pairs stand among ``INIRuleSites/pairs``.
  var pairs = 0..<0

  /// The line of a field; nil where the rule lacks it.
  subscript(field: RuleField) -> Int? {
    let line = fields[field.rawValue]
    return line < 0 ? nil : line
  }

  /// Notes the line of a field.
  ///
  /// - Parameter field: its place among all.
  /// - Returns: the line that is the same field already; nil if there is none.
  mutating func add(_ line: Int, asField field: Int) -> Int? {
    if fields[field] >= 0 { return fields[field] }
    fields[field] = line
    return nil
  }
}
