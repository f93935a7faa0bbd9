import ConfigText
import NotificationCenter
import XMLSyntax

extension XMLExport {
  func obstacle(
    to change: ConfigurationChange,
    among changes: [ConfigurationChange]
  ) -> InsertionObstacle? {
    do throws(InsertionObstacle) {
      switch change {
      case .setField, .removeAccount, .setSender, .removeSender: break
      case .insertAccount(let account, let new):
        _ = try accountInsertion(of: new, after: account, among: changes)
      case .insertSender(let path, let value):
        let text = try references.newText(ofAccount: value, in: configuration, after: changes)
        if !isInOneValue(path) { _ = try insertion(of: [text], at: path) }
      }
      return nil
    } catch {
      return error
    }
  }

  /// The edits for all references that are added, but those in a value with others.
  ///
  /// - Parameter texts: the references that get another text, to which those are added.
  func insertionEdits(
    _ changes: [ConfigurationChange],
    _ texts: inout [SenderPath: String]
  ) -> [Edit] {
    var edits: [Edit] = []
    for inserted in changes.insertedSenders {
      let new = inserted.values.compactMap { id in
        try? references.newText(ofAccount: id, in: configuration, after: changes)
      }
      if isInOneValue(inserted.path) {
        addToValue(new, at: inserted.path, &texts)
      } else {
        edits += (try? insertion(of: new, at: inserted.path)) ?? []
      }
    }
    return edits
  }

  var ruleLayout: XMLLayout.RuleLayout? {
    if case .xml(let layout) = profile.layout { layout.value.rules } else { nil }
  }

  /// The edits for references that are added at one place of a list.
  private func insertion(
    of texts: [String],
    at path: SenderPath
  ) throws(InsertionObstacle) -> [Edit] {
    guard let list = ruleLayout?.senders else { throw .noList }
    let senders = senders(inListOf: path)
    guard !senders.isEmpty else { return try insertion(of: texts, intoEmpty: path, list) }
    let neighbour = senders[max(0, path.sender - 1)]
    guard isCopyable(neighbour, list), neighbour.record != sites.pairs[path.rule][path.pair] else {
      throw .holdsMore
    }
    let new = try copies(of: neighbour, saying: texts)
    let edit =
      path.sender == 0
      ? document.insertion(of: new, before: neighbour.record)
      : document.insertion(of: new, after: neighbour.record)
    return [edit]
  }

  /// References of another one's kind.
  func copies(
    of sender: XMLSender,
    saying texts: [String],
    _ edits: [Edit] = []
  ) throws(InsertionObstacle) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for text in texts {
      let edits = edits + document.edits(setting: sender.slot, to: text)
      guard let copy = document.copy(of: sender.record, changedBy: edits) else { throw .holdsMore }
      result.append(copy)
    }
    return result
  }

  /// Whether another reference can be written as this one is.
  func isCopyable(_ sender: XMLSender, _ list: XMLLayout.ListLayout) -> Bool {
    list.rows.map { holdsNothingElse(sender, $0) } ?? list.items.isInsideRecord
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

  // MARK: Lists in one value

  private func isInOneValue(_ path: SenderPath) -> Bool {
    senders(inListOf: path).first?.part != nil
  }

  /// Adds references to the text of the one that they stand behind or before.
  private func addToValue(
    _ new: [String],
    at path: SenderPath,
    _ texts: inout [SenderPath: String]
  ) {
    let anchor = SenderPath(rule: path.rule, pair: path.pair, sender: max(0, path.sender - 1))
    let old = texts[anchor] ?? text(of: anchor)
    let separator = separator(near: anchor)
    texts[anchor] = (path.sender == 0 ? new + [old] : [old] + new).joined(separator: separator)
  }

  /// What stands between the references of the list or, where it has but one, before that one if it
  /// begins a line, or else between those of another list.
  func separator(near path: SenderPath) -> String {
    let text = separatingText(near: path)
    let (list, space) = (ruleLayout?.senders, UInt8(ascii: " "))
    guard list?.items.attribute != nil, list?.separator == space else { return text }
    // A line end would be written as a reference, which separates nothing.
    return String(decoding: text.utf8.map { $0.isASCIIWhiteSpace ? space : $0 }, as: UTF8.self)
  }

  private func separatingText(near path: SenderPath) -> String {
    let own = senders(inListOf: path)
    if let text = separator(in: own) { return text }
    let separator = ruleLayout?.senders.separator ?? UInt8(ascii: ",")
    if let single = own.first, let part = single.part {
      let before = document.decodedValue(of: single.slot).bytes[..<part.lowerBound]
      if let lineFeed = before.lastIndex(of: 0x0A) {
        let line = separator == 0x0A ? before[(lineFeed + 1)...] : before[lineFeed...]
        return String(decoding: [separator] + line, as: UTF8.self)
      }
    }
    return sites.senders.lazy.compactMap(self.separator(in:)).first
      ?? String(decoding: [separator], as: UTF8.self)
  }

  private func separator(in list: NestedList<XMLSender>.List) -> String? {
    guard list.count > 1, let first = list[0].part, let second = list[1].part else { return nil }
    let bytes = document.decodedValue(of: list[0].slot).bytes
    return String(decoding: bytes[first.upperBound..<second.lowerBound], as: UTF8.self)
  }
}
