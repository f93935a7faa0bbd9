/// Puts the references back that a sender list has lost.
struct ListRepair {
  /// A reference that is added.
  struct Addition: Equatable {
    /// The index in the later list before which it stands.
    let position: Int
    /// The reference that stood in its place.
    let from: String
    let to: String
  }

  private struct Entry {
    let reference: String
    /// Nil for what stands in the list already.
    var from: String?
  }

  let additions: [Addition]

  /// - Parameters:
  ///   - earlier: the list as it was.
  ///   - later: the list as it is.
  ///   - natives: what stands for a reference that is lost, if it is to be put back.
  ///   - laterID: what any earlier reference is called now; nil where it is not known.
  init(
    _ earlier: [String],
    _ later: [String],
    natives: [String: String],
    laterID: (String) -> String?
  ) {
    var list = later.map { Entry(reference: $0) }
    // A reference that is lost comes back once, however often it stood there.
    var lost: Set<String> = []
    let ids = earlier.map { reference in
      natives[reference].map { lost.insert($0).inserted ? $0 : nil } ?? laterID(reference)
    }
    for (index, reference) in earlier.enumerated() {
      guard let native = natives[reference],
        !list.contains(where: { $0.reference == native })
      else { continue }
      let place = Self.place(of: index, of: ids, in: list.map(\.reference))
      list.insert(Entry(reference: native, from: reference), at: place)
    }
    var additions: [Addition] = []
    var position = 0
    for entry in list {
      if let from = entry.from {
        additions.append(Addition(position: position, from: from, to: entry.reference))
      } else {
        position += 1
      }
    }
    self.additions = additions
  }

  /// Behind the nearest neighbour on the left that is still there, else before the nearest on the
  /// right; where none is left, at the old position.
  ///
  /// - Parameters:
  ///   - earlier: what the references of the list as it was are called now.
  ///   - list: the list as it is.
  private static func place(of index: Int, of earlier: [String?], in list: [String]) -> Int {
    for left in earlier[..<index].indices.reversed() {
      guard let id = earlier[left] else { continue }
      // A list may name one account several times.
      let number = earlier[...left].count { $0 == id }
      let found = list.indices.filter { list[$0] == id }
      if number <= found.count { return found[number - 1] + 1 }
    }
    for right in earlier[index...].indices.dropFirst() {
      guard let id = earlier[right] else { continue }
      let number = earlier[right...].count { $0 == id }
      let found = list.indices.filter { list[$0] == id }
      if number <= found.count { return found[found.count - number] }
    }
    return min(index, list.count)
  }
}
