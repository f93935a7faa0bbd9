/// Where the parts of a name stand that vary, without the white space around them.
///
/// Plain offsets, since there are some for nearly every key of a document.
struct NameCaptures {
  /// By the places of the variables; nothing begins at -1.
  private var starts: InlineArray<7, Int32> = .init(repeating: -1)
  private var ends: InlineArray<7, Int32> = .init(repeating: -1)

  /// Where a part stands in the text; nil where the pattern has no such part.
  subscript(variable: NameVariable) -> Range<Int>? {
    let place = variable.place
    return starts[place] < 0 ? nil : Int(starts[place])..<Int(ends[place])
  }

  mutating func add(_ variable: NameVariable, _ range: Range<Int>) {
    starts[variable.place] = Int32(range.lowerBound)
    ends[variable.place] = Int32(range.upperBound)
  }
}
