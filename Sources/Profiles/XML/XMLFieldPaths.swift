import XMLSyntax

/// The paths of fields that may stand once in a record, sorted into those that a single name finds
/// and all others.
struct XMLFieldPaths: Sendable {
  /// Nil for a field that the profile does not know.
  let paths: [XMLPath?]
  /// For each number of a name the field that consists of it, or -1.
  private let fieldOfName: [Int]
  /// The fields that the names of a record's children do not tell: those with longer paths, and those
  /// whose name is that of a field before them.
  let searched: [Int]

  init(_ paths: [XMLPath?]) {
    self.paths = paths
    var fieldOfName: [Int] = []
    var searched: [Int] = []
    for (field, path) in paths.enumerated() {
      guard let path else { continue }
      guard path.isName, path.steps[0].conditions.isEmpty, let name = path.steps[0].nameNumber,
        !fieldOfName.indices.contains(Int(name)) || fieldOfName[Int(name)] < 0
      else {
        searched.append(field)
        continue
      }
      while fieldOfName.count <= Int(name) { fieldOfName.append(-1) }
      fieldOfName[Int(name)] = field
    }
    self.fieldOfName = fieldOfName
    self.searched = searched
  }

  /// A place for each field, with none found yet.
  var noSlots: [XMLSlot?] { Array(repeating: nil, count: paths.count) }

  /// The field that an element is whose name has this number, or -1.
  func field(named number: Int32) -> Int {
    let number = Int(number)
    return number >= 0 && number < fieldOfName.count ? fieldOfName[number] : -1
  }
}
