/// The element names that somebody is going to ask for, numbered.
///
/// A scan notes for each element which of them it has, so that asking costs no comparison of bytes.
public struct XMLVocabulary: Sendable {
  /// All names, one behind the other.
  private let bytes: [UInt8]
  /// Where each name begins in ``bytes``, and where the last one ends.
  private let starts: [Int]
  /// A hash table with open addressing: numbers of names, or -1.
  private let slots: [Int32]
  /// Whether all names keep to ``XMLPlainGrammar``.
  let isPlain: Bool

  public init(_ names: some Sequence<[UInt8]>) {
    var unique: [[UInt8]] = []
    var known: Set<[UInt8]> = []
    for name in names where !name.isEmpty && known.insert(name).inserted { unique.append(name) }
    isPlain = unique.allSatisfy { XMLPlainGrammar.isName($0.span) }
    bytes = unique.flatMap(\.self)
    starts = unique.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    var slotCount = 64
    while slotCount < unique.count * 4 { slotCount *= 2 }
    var slots = [Int32](repeating: -1, count: slotCount)
    for (number, name) in unique.enumerated() {
      var slot = Self.hash(name.span) & (slotCount - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = Int32(number)
    }
    self.slots = slots
  }

  /// A vocabulary without names.
  public static let empty = XMLVocabulary([])

  /// The number of a name; nil where it is not among them.
  public func number(of name: [UInt8]) -> Int32? {
    let number = number(of: name.span)
    return number < 0 ? nil : number
  }

  /// The number of a name, or -1.
  func number(of name: Span<UInt8>) -> Int32 {
    guard !name.isEmpty else { return -1 }
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isName(Int(slots[slot]), name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func isName(_ number: Int, _ name: Span<UInt8>) -> Bool {
    let start = starts[number]
    let end = starts[number + 1]
    return end - start == name.count
      && XMLScanner.equals(bytes.span.extracting(start..<end), name)
  }

  private static func hash(_ name: Span<UInt8>) -> Int {
    let (first, last) = (Int(name[0]), Int(name[name.count - 1]))
    return first &* 31 &+ last &* 7 &+ Int(name[name.count / 2]) &* 3 &+ name.count
  }
}
