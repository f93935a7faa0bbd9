/// Finds the elements of a list that stood in it before.
enum Repetition {
  private static let few = 16

  /// The places of elements of which an earlier one is the same, in order.
  static func indices(in list: [String]) -> [Int] {
    // Nearly every list is so short that looking through it is quicker than hashing.
    if list.count <= few {
      return list.indices.filter { index in list[..<index].contains(list[index]) }
    }
    var seen: Set<String> = []
    return list.indices.filter { !seen.insert(list[$0]).inserted }
  }
}
