import ConfigText
import NotificationCenter
import XMLSyntax

/// Lists that have no reference, so that another list has to show what one looks like.
extension XMLExport {
  /// The edits for the first references of a list.
  func insertion(
    of texts: [String],
    intoEmpty path: SenderPath,
    _ list: XMLLayout.ListLayout
  ) throws(InsertionObstacle) -> [Edit] {
    let pair = sites.pairs[path.rule][path.pair]
    if list.separator != nil, list.rows == nil {
      return try filling(valueOf: path, list, with: texts)
    }
    if let rows = list.rows, rows.isJoined {
      return try insertion(ofRows: texts, of: path, list, rows)
    }
    let items = list.rows?.records ?? list.items
    guard items.isInsideRecord, let container = items.container(in: document, from: pair) else {
      throw .noList
    }
    let model = try model(list)
    let new: [[UInt8]]
    if let model {
      new = try copies(of: model, saying: texts)
    } else {
      new = texts.compactMap { list.rows == nil ? items.plainElement(holding: $0) : nil }
      guard new.count == texts.count else { throw .noModel }
    }
    return [document.insertion(of: new, into: container, inStyleOf: model?.record)]
  }

  /// The first reference that says something; nil where there is none.
  ///
  /// - Throws: `holdsMore` where none of them can be copied.
  private func model(_ list: XMLLayout.ListLayout) throws(InsertionObstacle) -> XMLSender? {
    let filled = sites.senders.elements.lazy.filter {
      !self.document.value(of: $0.slot).isEmpty
    }
    if let model = filled.first(where: { self.isCopyable($0, list) }) { return model }
    if !filled.isEmpty { throw .holdsMore }
    return nil
  }

  // MARK: Lists in one value

  private func filling(
    valueOf path: SenderPath,
    _ list: XMLLayout.ListLayout,
    with texts: [String]
  ) throws(InsertionObstacle) -> [Edit] {
    let slots = list.items.slots(in: document, from: sites.pairs[path.rule][path.pair])
    // Nothing but separators may stand there already.
    guard slots.count == 1 else { throw .noList }
    let value = texts.joined(separator: separator(near: path))
    let model = sites.senders.elements.first { $0.part != nil }?.slot
    guard slots[0].attributeRange == nil, let model, model.attributeRange == nil else {
      return document.edits(setting: slots[0], to: value)
    }
    return document.edits(filling: slots[0].element, with: value, inStyleOf: model.element)
  }

  // MARK: Rows of their own

  /// Rows for a pair that has none, behind those of the nearest pair before it, or else before those
  /// of the next one.
  private func insertion(
    ofRows texts: [String],
    of path: SenderPath,
    _ list: XMLLayout.ListLayout,
    _ rows: XMLLayout.RowLayout
  ) throws(InsertionObstacle) -> [Edit] {
    guard let model = try model(list) else { throw .noModel }
    var edits: [Edit] = []
    for (place, name) in [(rows.rule, ruleName(path)), (rows.pair, pairName(path))] {
      guard let place else { continue }
      guard let slot = place.firstSlot(in: document, from: model.record), !name.isEmpty else {
        throw .ambiguousPair
      }
      edits += document.edits(setting: slot, to: name)
    }
    guard isNamedAlone(path, rows) else { throw .ambiguousPair }
    let new = try copies(of: model, saying: texts, edits)
    let own = sites.senders.range(of: configuration.rules.pair(path.pair, ofRule: path.rule))
    let senders = sites.senders.elements
    if let neighbour = senders[..<own.lowerBound].last {
      return [document.insertion(of: new, after: neighbour.record)]
    }
    if let neighbour = senders[own.upperBound...].first {
      return [document.insertion(of: new, before: neighbour.record)]
    }
    throw .noModel
  }

  private func ruleName(_ path: SenderPath) -> String { configuration.rules[path.rule].id }

  /// What rows name a pair by: its id or its number.
  private func pairName(_ path: SenderPath) -> String {
    guard let id = ruleLayout?.pairs.id else {
      return String(configuration.rules[path.rule].pairs[path.pair].number)
    }
    let pair = sites.pairs[path.rule][path.pair]
    return id.firstSlot(in: document, from: pair).map(document.value(of:))
      ?? String(configuration.rules[path.rule].pairs[path.pair].number)
  }

  /// Whether a row can mean no other pair.
  private func isNamedAlone(_ path: SenderPath, _ rows: XMLLayout.RowLayout) -> Bool {
    func name(_ path: SenderPath) -> [String] {
      [rows.rule == nil ? "" : ruleName(path), rows.pair == nil ? "" : pairName(path)]
    }
    let own = name(path)
    return sites.pairs.enumerated().flatMap { rule, pairs in
      pairs.indices.map { SenderPath(rule: rule, pair: $0, sender: 0) }
    }
    .count { name($0) == own } == 1
  }
}
