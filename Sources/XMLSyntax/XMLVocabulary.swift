import ConfigText

/// The element names that somebody is going to ask for, numbered.
///
/// A scan notes for each element which of them it has, so that asking costs no comparison of bytes.
public struct XMLVocabulary: Equatable, Sendable {
  /// A hash table with open addressing.
  let slots: [Slot]
  /// How far to shift a hash to the right for the number of a slot.
  private let shift: UInt64
  /// The names that are longer than their keys tell, under their numbers.
  private let longNames: [Int32: [UInt8]]

  struct Slot: Equatable {
    let key: XMLNameKey
    /// -1 where the slot is free.
    let number: Int32
    /// The same where the name keeps to ``XMLPlainGrammar``, and otherwise -2.
    let plainNumber: Int32

    init(_ name: [UInt8], number: Int32) {
      key = XMLNameKey(of: name.indices, in: name.span)
      self.number = number
      plainNumber = XMLPlainGrammar.isName(name.indices, in: name.span) ? number : -2
    }

    /// A free slot.
    init() {
      key = .none
      number = -1
      plainNumber = -1
    }
  }

  /// Numbers names.
  ///
  /// - Parameter names: of which the same one may come several times. Those after the first 32,767
  ///   get no number.
  public init(_ names: some Sequence<[UInt8]>) {
    var unique: [[UInt8]] = []
    var known: Set<[UInt8]> = []
    for name in names where !name.isEmpty && known.insert(name).inserted { unique.append(name) }
    // Nodes hold numbers in 16 bits.
    unique.removeLast(max(0, unique.count - Int(Int16.max)))
    var slotCountBits: UInt64 = 6
    while 1 << slotCountBits < unique.count * 4 { slotCountBits += 1 }
    shift = 64 - slotCountBits
    var slots = [Slot](repeating: Slot(), count: 1 << slotCountBits)
    var longNames: [Int32: [UInt8]] = [:]
    for (number, name) in unique.enumerated() {
      let new = Slot(name, number: Int32(number))
      var slot = new.key.hash(shiftedBy: shift)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = new
      if !new.key.tellsAll { longNames[new.number] = name }
    }
    self.slots = slots
    self.longNames = longNames
  }

  /// A vocabulary without names.
  public static let empty = XMLVocabulary([])

  /// The number of a name; nil where it is not among them.
  public func number(of name: [UInt8]) -> Int32? {
    let number = number(ofNameIn: name.indices, of: name.span)
    return number < 0 ? nil : number
  }

  /// The number of the name in a range of a text, or -1.
  func number(ofNameIn range: Range<Int>, of text: Span<UInt8>) -> Int32 {
    guard !range.isEmpty else { return -1 }
    let key = XMLNameKey(of: range, in: text)
    var slot = key.hash(shiftedBy: shift)
    while slots[slot].number >= 0 {
      let number = slots[slot].number
      if slots[slot].key == key,
        key.tellsAll || longNames[number].map({ $0.span.equals(text.extracting(range)) }) ?? false
      {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The number of a name of which the key tells everything, or -1; -2 for a name that does not
  /// keep to ``XMLPlainGrammar``.
  ///
  /// - Parameter slots: those of the vocabulary, borrowed once for many names.
  @inline(__always)
  func number(ofPlainName key: XMLNameKey, among slots: Span<Slot>) -> Int32 {
    // There are as many as a power of two, and some are free.
    let mask = slots.count &- 1
    var slot = key.hash(shiftedBy: shift) & mask
    while slots[unchecked: slot].key != key, slots[unchecked: slot].number >= 0 {
      slot = (slot &+ 1) & mask
    }
    return slots[unchecked: slot].plainNumber
  }
}
