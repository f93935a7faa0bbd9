import XMLSyntax

/// What the elements of a rule are by their names, where the layout has the commonest form: pairs stand
/// inside their rule or in a container there, and have their senders and recipients in containers of
/// their own.
struct XMLRuleNames: Sendable {
  /// What an element directly inside a rule or a pair is.
  enum Part: Sendable {
    case other
    case kind, id, name, isEnabled
    /// A pair, or a container of pairs.
    case pairs
    case method, pairID, senders, recipients
  }

  /// By the numbers of names.
  private var partsOfRule: [Part] = []
  private var partsOfPair: [Part] = []
  /// The name of a pair in a container of pairs; nil where pairs stand directly in their rule.
  let pair: Int32?
  /// The names of a sender and of a recipient in their containers.
  let sender: Int32
  let recipient: Int32

  /// Nil where the layout has another form.
  init?(_ layout: XMLLayout.RuleLayout) {
    guard layout.fieldPaths.searched.isEmpty, layout.pairFieldPaths.searched.isEmpty,
      layout.pairs.rule == nil, let records = layout.pairs.records, !records.isAbsolute,
      let pairs = records.nameNumbers, 1...2 ~= pairs.count,
      let senders = layout.senders.containerAndItem,
      let recipients = layout.recipients.map(\.containerAndItem) ?? (container: -1, item: -1)
    else { return nil }
    pair = pairs.count == 2 ? pairs[1] : nil
    (sender, recipient) = (senders.item, recipients.item)
    let isUnambiguous =
      Self.note(layout.fieldPaths, as: [.kind, .id, .name, .isEnabled], in: &partsOfRule)
      && Self.note(pairs[0], as: .pairs, in: &partsOfRule)
      && Self.note(layout.pairFieldPaths, as: [.method, .pairID], in: &partsOfPair)
      && Self.note(senders.container, as: .senders, in: &partsOfPair)
      && Self.note(recipients.container, as: .recipients, in: &partsOfPair)
    if !isUnambiguous { return nil }
  }

  /// What an element inside a rule is, given the number of its name.
  @inline(__always)
  func part(ofRule number: Int32) -> Part { Self.part(number, in: partsOfRule) }

  /// What an element inside a pair is, given the number of its name.
  @inline(__always)
  func part(ofPair number: Int32) -> Part { Self.part(number, in: partsOfPair) }

  @inline(__always)
  private static func part(_ number: Int32, in parts: [Part]) -> Part {
    number >= 0 && Int(number) < parts.count ? parts[Int(number)] : .other
  }

  private static func note(_ fields: XMLFieldPaths, as parts: [Part], in table: inout [Part])
    -> Bool
  {
    zip(fields.paths, parts).allSatisfy { path, part in
      note(path?.nameNumbers?.first ?? -1, as: part, in: &table)
    }
  }

  /// - Returns: false where the name has another meaning already.
  private static func note(_ number: Int32, as part: Part, in table: inout [Part]) -> Bool {
    guard number >= 0 else { return true }
    while table.count <= Int(number) { table.append(.other) }
    guard table[Int(number)] == .other else { return false }
    table[Int(number)] = part
    return true
  }
}

extension XMLLayout.ListLayout {
  /// The names of a container and of the items directly inside it; nil where the list has another form.
  fileprivate var containerAndItem: (container: Int32, item: Int32)? {
    guard rows == nil, separator == nil, !items.isAbsolute, let names = items.nameNumbers,
      names.count == 2
    else { return nil }
    return (names[0], names[1])
  }
}
