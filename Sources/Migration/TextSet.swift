/// A set of texts that is quick while it is small, as nearly every one here is: a few are looked
/// through, many are hashed.
struct TextSet {
  private var few: [String] = []
  private var many: Set<String> = []

  private static let most = 16

  init() {}

  init(_ texts: [String]) {
    if texts.count <= Self.most { few = texts } else { many = Set(texts) }
  }

  var isEmpty: Bool { few.isEmpty && many.isEmpty }

  /// Empties the set, but keeps its memory.
  mutating func removeAll() {
    few.removeAll(keepingCapacity: true)
    many.removeAll(keepingCapacity: true)
  }

  func contains(_ text: String) -> Bool {
    many.isEmpty ? few.contains(text) : many.contains(text)
  }

  func allSatisfy(_ predicate: (String) -> Bool) -> Bool {
    many.isEmpty ? few.allSatisfy(predicate) : many.allSatisfy(predicate)
  }

  /// - Returns: false where the text is in the set already.
  @discardableResult
  mutating func insert(_ text: String) -> Bool {
    guard many.isEmpty else { return many.insert(text).inserted }
    if few.contains(text) { return false }
    few.append(text)
    if few.count > Self.most {
      many = Set(few)
      few = []
    }
    return true
  }
}
