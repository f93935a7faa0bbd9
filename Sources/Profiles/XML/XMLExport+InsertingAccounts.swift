import ConfigText
import NotificationCenter
import XMLSyntax

extension XMLExport {
  /// A record like another one, with other values and without what looks like a secret.
  ///
  /// - Throws: why there is no place for it.
  func accountInsertion(
    of new: Account,
    after index: Int,
    among changes: [ConfigurationChange]
  ) throws(InsertionObstacle) -> Edit {
    try references.check(new, addedTo: configuration, by: changes)
    let old = configuration.accounts[index]
    var edits: [Edit] = []
    for field in AccountField.allCases where field != .id || profile.ids != .numbered {
      guard let value = new[field], value != old[field] else { continue }
      guard let slot = slot(of: field, account: index) else { throw .noPlace(field) }
      let text = profile.dialect.text(of: value, field, inStyleOf: document.value(of: slot))
      edits += document.edits(setting: slot, to: text)
    }
    if let name = references.newName(besides: index, as: new.provider),
      let slot = sites.accountFields[index][AccountField.allCases.count]
    {
      edits += document.edits(setting: slot, to: name)
    }
    edits += unreadSecrets(ofAccount: index).map(Edit.deletion(of:))
    let record = sites.accounts[index]
    // Nil where a field stands in another one.
    guard let copy = document.copy(of: record, changedBy: edits) else { throw .holdsMore }
    return document.insertion(of: [copy], after: record)
  }

  /// What looks like a secret in the parts of a record that are no field; every value there where the
  /// profile does not say which is the secret.
  private func unreadSecrets(ofAccount index: Int) -> [Range<Int>] {
    let slots = sites.accountFields[index]
    let fields = slots.indices.compactMap { slots[$0] }
      .map { $0.attributeRange ?? document.contentRange(of: $0.element) }
    let record = sites.accounts[index]
    let elements = record..<document.descendants(of: record).upperBound
    let parts = XMLDeclaredParts(self, accounts: index..<index + 1)
    let keys = elements.flatMap { element in
      document.attributes(of: element).filter { parts.isKey(attribute: $0.name) }.map(\.valueRange)
    }
    let ranges = document.sensitiveRanges(
      in: elements,
      parts,
      hidesUnknown: !profile.declares(.secret)
    )
    return Self.merged(ranges).filter { range in
      !fields.contains { $0.overlaps(range) || $0 == range } && !keys.contains(range)
    }
  }
}
