import NotificationCenter

/// Which lines of a document hold the fields of an account.
///
/// Plain numbers, since there are some for every account.
struct INIFieldLines: Sendable {
  /// By the numbers of the fields; -1 where there is no line.
  private var lines = InlineArray<10, Int32>(repeating: -1)

  subscript(field: AccountField) -> Int? {
    get {
      let line = lines[field.number]
      return line < 0 ? nil : Int(line)
    }
    set { lines[field.number] = newValue.map(Int32.init) ?? -1 }
  }

  /// The same lines, counted from another one.
  func shifted(by count: Int) -> INIFieldLines {
    let shift = Int32(count)
    var result = self
    for field in lines.indices {
      result.lines[field] = lines[field] < 0 ? -1 : lines[field] &+ shift
    }
    return result
  }
}
