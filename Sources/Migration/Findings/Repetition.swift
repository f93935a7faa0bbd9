/// Tells which elements of a list stood in it before.
enum Repetition {
  private static let few = 16

  /// For each element whether an earlier one is the same.
  static func of(_ list: [String]) -> [Bool] {
    // Nearly every list is so short that looking through it is quicker than hashing.
    if list.count <= few { return list.indices.map { list[..<$0].contains(list[$0]) } }
    var seen: Set<String> = []
    return list.map { !seen.insert($0).inserted }
  }
}
