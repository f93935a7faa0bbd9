import XMLSyntax

/// The paths of fields that may stand once in a record, sorted into those that a single name finds
/// and all others.
struct XMLFieldPaths: Sendable {
  /// Nil for a field that the profile does not know.
  let paths: [XMLPath?]
  /// For each path the number of the name that it consists of, or -1.
  private let nameNumbers: [Int32]
  /// Whether the names of a record's children do not tell where all fields stand.
  let needsSearch: Bool

  init(_ paths: [XMLPath?]) {
    self.paths = paths
    nameNumbers = paths.map { path in
      guard let path, path.isName, path.steps[0].conditions.isEmpty else { return -1 }
      return path.steps[0].nameNumber ?? -1
    }
    needsSearch = zip(paths, nameNumbers).contains { $0 != nil && $1 < 0 }
  }

  /// A place for each field, with none found yet.
  var noSlots: [XMLSlot?] { Array(repeating: nil, count: paths.count) }

  /// Whether an element whose name has this number is the field; false where only a search tells.
  func isField(_ field: Int, named number: Int32) -> Bool {
    number >= 0 && nameNumbers[field] == number
  }

  /// Whether the names of a record's children do not tell where one field stands.
  func needsSearch(_ field: Int) -> Bool {
    nameNumbers[field] < 0 && paths[field] != nil
  }
}
