import ConfigText
import NotificationCenter
import XMLSyntax

/// Reads the fields of records of an XML document.
struct XMLFieldReader {
  let document: XMLDocument
  let dialect: Dialect

  /// Where the fields stand that may stand once in a record; those with a single name in one pass
  /// over its children.
  func find(
    _ fields: XMLFieldPaths,
    of record: XMLDocument.Element,
    _ slots: inout MutableSpan<XMLSlot?>
  ) throws(ExportError) {
    for index in slots.indices { slots[index] = nil }
    try document.forEachChild(of: record) { child, name throws(ExportError) in
      let index = fields.field(named: name)
      guard index >= 0 else { return }
      let slot = XMLSlot(element: child)
      if let first = slots[index] { throw duplicate(first, slot) }
      slots[index] = slot
    }
    if !fields.searched.isEmpty { try search(fields, of: record, &slots) }
  }

  /// Where the fields stand that the names of the children do not tell.
  @inline(never)
  private func search(
    _ fields: XMLFieldPaths,
    of record: XMLDocument.Element,
    _ slots: inout MutableSpan<XMLSlot?>
  ) throws(ExportError) {
    for index in fields.searched {
      guard let path = fields.paths[index] else { continue }
      for slot in path.slots(in: document, from: record) {
        if let first = slots[index] { throw duplicate(first, slot) }
        slots[index] = slot
      }
    }
  }

  /// The value of a field in the words of Notification Center.
  func text(
    _ slot: XMLSlot?,
    _ subject: Dialect.Subject?,
    _ rules: inout RuleList
  ) -> PackedText {
    guard let slot else { return missingText(subject, &rules) }
    guard let subject, dialect.hasWords(for: subject) else {
      return rules.add(document.text(of: slot))
    }
    return rules.add(dialect.word(for: document.value(of: slot), subject))
  }

  /// What stands for the value of a field that a record lacks: a dialect can have a word for it.
  func missingText(_ subject: Dialect.Subject?, _ rules: inout RuleList) -> PackedText {
    let word = subject.map { dialect.word(for: "", $0) } ?? ""
    return word.isEmpty ? .empty : rules.add(word)
  }

  /// The value of a field as it is written; empty where the record has none.
  func value(_ slot: XMLSlot?) -> String {
    slot.map(document.value(of:)) ?? ""
  }

  /// The value of a field that is a boolean; nil where it is empty.
  func boolean(_ slot: XMLSlot) throws(ExportError) -> Bool? {
    if !dialect.hasBooleans, slot.attributeRange == nil,
      let digit = document.singleByte(of: slot.element)
    {
      // Nearly every boolean is a digit.
      if digit == UInt8(ascii: "1") { return true }
      if digit == UInt8(ascii: "0") { return false }
    }
    let text = document.value(of: slot)
    if text.isEmpty { return nil }
    guard let value = dialect.boolean(text) else {
      throw .invalidBoolean(
        text,
        field: document.name(of: slot.element),
        words: dialect.booleanWords,
        place: place(slot)
      )
    }
    return value
  }

  private func duplicate(_ first: XMLSlot, _ second: XMLSlot) -> ExportError {
    .duplicateField(
      document.name(of: second.element),
      first: place(first),
      second: place(second)
    )
  }

  func place(_ element: XMLDocument.Element) -> Place {
    Place(of: document.range(of: element).lowerBound, in: document.source.text)
  }

  func place(_ slot: XMLSlot) -> Place {
    Place(of: document.offset(of: slot), in: document.source.text)
  }
}
