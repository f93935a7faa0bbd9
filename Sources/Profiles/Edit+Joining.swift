import ConfigText

extension [Edit] {
  /// The edits with all insertions at one offset in a single one, in the order in which they are here.
  var joiningInsertions: [Edit] {
    var indices: [Int: Int] = [:]
    var result: [Edit] = []
    for edit in self {
      if edit.range.isEmpty, let index = indices[edit.range.lowerBound] {
        result[index].replacement += edit.replacement
        continue
      }
      if edit.range.isEmpty { indices[edit.range.lowerBound] = result.count }
      result.append(edit)
    }
    return result
  }
}
