import ConfigText
import NotificationCenter
import XMLSyntax

extension XMLExport {
  func canMake(_ change: ConfigurationChange) -> Bool {
    switch change {
    case .setField, .removeAccount, .setSender, .removeSender:
      return true
    case .insertAccount(let account, let new):
      return accountInsertion(of: new, after: account) != nil
    case .insertSender(let path, let value):
      if senderInsertion(of: [value], at: path) != nil { return true }
      return isInOneValue(path)
        && references.unambiguousText(ofAccount: value, in: configuration) != nil
    }
  }

  // MARK: Accounts

  /// A record like another one, with other values and without what looks like a secret; nil where a
  /// value has no place there.
  func accountInsertion(of new: Account, after index: Int) -> Edit? {
    // The mailbox and the name are those of the record that is copied.
    guard references.key == .id else { return nil }
    let old = configuration.accounts[index]
    var edits: [Edit] = []
    for field in AccountField.allCases {
      guard let value = new[field], value != old[field] else { continue }
      guard let slot = slot(of: field, account: index) else { return nil }
      let text = profile.dialect.text(of: value, field, inStyleOf: document.value(of: slot))
      edits += document.edits(setting: slot, to: text)
    }
    edits += unreadSecrets(ofAccount: index).map(Edit.deletion(of:))
    let record = sites.accounts[index]
    return document.copy(of: record, changedBy: edits).map {
      document.insertion(of: [$0], after: record)
    }
  }

  /// What looks like a secret in the parts of a record that are no field.
  private func unreadSecrets(ofAccount index: Int) -> [Range<Int>] {
    let fields = AccountField.allCases.compactMap { slot(of: $0, account: index) }
      .map { $0.attributeRange ?? document.contentRange(of: $0.element) }
    let record = sites.accounts[index]
    let elements = record..<document.descendants(of: record).upperBound
    return Self.merged(document.sensitiveRanges(in: elements, besides: [])).filter { range in
      !fields.contains { $0.overlaps(range) || $0 == range }
    }
  }

  // MARK: Senders

  /// The elements for references that are added at one place of a list; nil where the layout has no
  /// elements for them, or the document no place.
  func senderInsertion(of values: [String], at path: SenderPath) -> Edit? {
    let senders = sites.senders[path.rule][path.pair]
    let texts = values.compactMap { references.unambiguousText(ofAccount: $0, in: configuration) }
    guard texts.count == values.count else { return nil }
    guard !senders.isEmpty else { return senderInsertion(of: texts, intoEmpty: path) }
    let neighbour = senders[max(0, path.sender - 1)]
    let new = texts.compactMap { copy(of: neighbour, in: path, saying: $0) }
    guard new.count == texts.count else { return nil }
    return path.sender == 0
      ? document.insertion(of: new, before: neighbour.record)
      : document.insertion(of: new, after: neighbour.record)
  }

  /// A reference of another one's kind.
  private func copy(of sender: XMLSender, in path: SenderPath, saying text: String) -> [UInt8]? {
    guard sender.part == nil, case .xml(let layout) = profile.layout,
      let list = layout.rules?.senders
    else { return nil }
    let pair = sites.pairs[path.rule][path.pair]
    let isOwn = list.rows.map { holdsNothingElse(sender, $0) } ?? list.items.isInsideRecord
    guard isOwn, sender.record != pair else { return nil }
    return document.copy(
      of: sender.record, changedBy: document.edits(setting: sender.slot, to: text))
  }

  /// Whether a row says no more than which account, rule and pair it is about, so that it can stand
  /// twice: a number of its own could not.
  private func holdsNothingElse(_ sender: XMLSender, _ rows: XMLLayout.RowLayout) -> Bool {
    let names = [rows.rule, rows.pair].compactMap(\.self).flatMap {
      $0.slots(in: document, from: sender.record)
    }
    let slots = names + [sender.slot]
    let elements = Set(slots.map(\.element))
    let attributes = document.attributes(of: sender.record).map(\.valueRange)
    return document.children(of: sender.record).allSatisfy(elements.contains)
      && attributes.allSatisfy { range in slots.contains { $0.attributeRange == range } }
  }

  /// References in an empty list look like those of another list.
  private func senderInsertion(of texts: [String], intoEmpty path: SenderPath) -> Edit? {
    guard case .xml(let layout) = profile.layout, let list = layout.rules?.senders,
      list.rows == nil, list.separator == nil, list.items.isInsideRecord,
      let container = list.items.container(
        in: document, from: sites.pairs[path.rule][path.pair])
    else { return nil }
    let model = sites.senders.lazy.joined().joined().first { !document.value(of: $0.slot).isEmpty }
    let new = texts.compactMap { text in
      model.map {
        document.copy(of: $0.record, changedBy: document.edits(setting: $0.slot, to: text))
      }
        ?? list.items.plainElement(holding: text)
    }
    guard new.count == texts.count else { return nil }
    return document.insertion(of: new, intoEmpty: container, inStyleOf: model?.record)
  }

  // MARK: Lists in one value

  private func isInOneValue(_ path: SenderPath) -> Bool {
    sites.senders[path.rule][path.pair].first?.part != nil
  }

  /// Adds references to the text of the one that they stand behind or before.
  func addToValue(_ inserted: InsertedSenders, _ texts: inout [SenderPath: String]) {
    let path = inserted.path
    guard isInOneValue(path) else { return }
    let anchor = SenderPath(rule: path.rule, pair: path.pair, sender: max(0, path.sender - 1))
    let new = inserted.values.compactMap {
      references.unambiguousText(ofAccount: $0, in: configuration)
    }
    let old = texts[anchor] ?? text(of: anchor)
    let separator = separator(near: anchor)
    texts[anchor] = (path.sender == 0 ? new + [old] : [old] + new).joined(separator: separator)
  }

  /// What stands between the references of the list or, where it has but one, of another one.
  private func separator(near path: SenderPath) -> String {
    let lists = [sites.senders[path.rule][path.pair]] + sites.senders.flatMap(\.self)
    for list in lists where list.count > 1 {
      guard let first = list[0].part, let second = list[1].part else { continue }
      let bytes = document.decodedValue(of: list[0].slot).bytes
      return String(decoding: bytes[first.upperBound..<second.lowerBound], as: UTF8.self)
    }
    guard case .xml(let layout) = profile.layout, let byte = layout.rules?.senders.separator else {
      return ","
    }
    return String(decoding: [byte], as: UTF8.self)
  }
}
