import ConfigText
import NotificationCenter
import XMLSyntax

/// Looks in an XML document for what names accounts as senders.
struct XMLRuleDraft {
  private let document: XMLDocument
  private let outside: [XMLLeaf]

  /// - Parameter accounts: the records of the accounts, which hold no rules.
  init(_ document: XMLDocument, leaves: [XMLLeaf], accounts: [XMLDocument.Element]) {
    self.document = document
    let ranges = accounts.map { document.range(of: $0) }
    let first = ranges.map(\.lowerBound).min() ?? 0
    let last = ranges.map(\.upperBound).max() ?? 0
    outside = leaves.filter { leaf in
      let start = document.range(of: leaf.slot.element).lowerBound
      // Accounts stand side by side.
      return start < first || start >= last
    }
  }

  func find(ids: Set<String>, emails: Set<String>) -> RuleDraft? {
    let groups = Dictionary(grouping: outside, by: \.signature)
    let candidates = groups.values.compactMap { leaves -> (leaves: [XMLLeaf], key: SenderKey)? in
      let values = leaves.map { document.value(of: $0.slot) }.filter { !$0.isEmpty }
      let words = containerWords(leaves[0])
      guard !values.isEmpty, RuleDraft.isSenderName(words) else { return nil }
      if RuleDraft.names(values, emails) { return (leaves, .email) }
      if RuleDraft.names(values, ids), !leaves[0].words.contains("rule") { return (leaves, .id) }
      return nil
    }
    let best = candidates.max { first, second in
      let (firstScore, secondScore) = (score(first), score(second))
      return firstScore == secondScore
        ? second.leaves[0].position < first.leaves[0].position : firstScore < secondScore
    }
    guard let best else { return nil }
    return joined(best.leaves, best.key) ?? nested(best.leaves, best.key)
  }

  private func score(_ candidate: (leaves: [XMLLeaf], key: SenderKey)) -> Int {
    let words = containerWords(candidate.leaves[0])
    let name =
      words.contains("sender") ? 30 : words.contains("from") || words.contains("account") ? 20 : 10
    return name + (candidate.key == .email ? 5 : 0)
  }

  /// The words of a leaf and, where its own say little, of the element around it.
  private func containerWords(_ leaf: XMLLeaf) -> String {
    let around =
      leaf.attribute == nil ? document.parent(of: leaf.slot.element) : leaf.slot.element
    return leaf.words + " " + (around.map { FieldGuesser.words(document.name(of: $0)) } ?? "")
  }

  private static let ruleNames = [
    "rule", "notification", "event", "alert", "alarm", "policy", "trigger",
  ]

  // MARK: Rules around their senders

  private func nested(_ leaves: [XMLLeaf], _ key: SenderKey) -> RuleDraft? {
    guard let rule = rule(around: leaves[0].slot.element) else { return nil }
    let name = document.name(of: rule)
    let records = Set(
      leaves.compactMap { leaf -> XMLDocument.Element? in
        var element: XMLDocument.Element? = leaf.slot.element
        while let current = element, document.name(of: current) != name {
          element = document.parent(of: current)
        }
        return element
      }
    ).sorted()
    let pair = pair(in: rule, around: leaves[0])
    let pairRecord = pair ?? rule
    guard
      let senders = document.draftPath(from: pairRecord, to: leaves[0], allowingRepeats: true)
    else { return nil }
    let columns = document.draftColumns(of: records)
    var fields = FieldGuesser.guesses(FieldGuesser.rule, in: columns).filter {
      $0.field != "method"
    }
    var pairs: [DraftLine] = []
    if let pair, let path = document.draftPath(from: rule, to: pair, allowingRepeats: true) {
      pairs.append(
        DraftLine("record", path, "likely: it holds a list of senders with what belongs to it"))
    }
    let pairColumns = document.draftColumns(
      of: pair.map { self.pairs(like: $0, in: records) } ?? records)
    fields += FieldGuesser.guesses(FieldGuesser.rule, in: pairColumns).filter {
      $0.field == "method"
    }
    fields.removeAll { $0.field == "kind" && $0.selector == senders }
    let values = leaves.map { document.value(of: $0.slot) }
    pairs += list("senders", senders, values, "sure: it names accounts")
    if let recipient = recipients(in: pairRecord, besides: leaves[0]),
      let path = document.draftPath(from: pairRecord, to: recipient, allowingRepeats: true)
    {
      let values = outside.filter { $0.signature == recipient.signature }
        .map { document.value(of: $0.slot) }
      pairs += list("recipients", path, values, "likely: there are addresses")
    }
    return RuleDraft(
      key: key,
      place: [place(of: rule, records)],
      fields: fields,
      pairs: pairs,
      enabledTexts: columns.filled("enabled", fields),
      methodTexts: pairColumns.filled("method", fields)
    )
  }

  /// Where rules stand: under one path, or at several depths.
  private func place(of rule: XMLDocument.Element, _ records: [XMLDocument.Element]) -> DraftLine {
    let name = document.name(of: rule)
    let path = document.draftPath(to: rule)
    let others = Set(outside.map(\.slot.element)).flatMap { element -> [XMLDocument.Element] in
      [element, document.parent(of: element)].compactMap(\.self)
    }
    let isScattered = others.contains {
      document.name(of: $0) == name && document.draftPath(to: $0) != path
    }
    guard isScattered, Self.ruleNames.contains(where: FieldGuesser.words(name).contains) else {
      return DraftLine("record", path, "likely: \(records.count) of them hold senders")
    }
    return DraftLine("record", "//\(name)", "likely: they stand in several places")
  }

  /// A list, with its separator where values hold several items.
  private func list(_ key: String, _ path: String, _ values: [String], _ comment: String)
    -> [DraftLine]
  {
    guard values.allSatisfy({ $0.isEmpty || !$0.allSatisfy(\.isWhitespace) }),
      let separator = RuleDraft.separator(in: values)
    else { return [DraftLine(key, path, comment)] }
    return [
      DraftLine(key, .heading, comment),
      DraftLine("value", path, comment).indented(by: 2),
      DraftLine("separator", String(separator), "likely: it stands between items").indented(by: 2),
    ]
  }

  /// The element that a rule is: one that is named so, or the outermost that repeats.
  private func rule(around leaf: XMLDocument.Element) -> XMLDocument.Element? {
    var repeated: XMLDocument.Element?
    var named: XMLDocument.Element?
    var element: XMLDocument.Element? = leaf
    while let current = element, let parent = document.parent(of: current) {
      let name = document.name(of: current)
      let words = FieldGuesser.words(name).split(separator: " ")
      if named == nil, words.contains(where: { Self.ruleNames.contains(String($0)) }) {
        named = current
      }
      if document.children(of: parent).filter({ document.name(of: $0) == name }).count > 1 {
        repeated = current
      }
      element = parent
    }
    return named ?? repeated ?? document.parent(of: leaf)
  }

  /// The element inside a rule that holds a list of senders together with a method or recipients;
  /// nil where the rule does so itself.
  private func pair(in rule: XMLDocument.Element, around leaf: XMLLeaf) -> XMLDocument.Element? {
    var element: XMLDocument.Element? =
      leaf.attribute == nil ? document.parent(of: leaf.slot.element) : leaf.slot.element
    while let current = element, current != rule, document.isInside(current, rule) {
      let others = outside.contains {
        document.isInside($0.slot.element, current) && $0.signature != leaf.signature
      }
      if others { return current }
      element = document.parent(of: current)
    }
    return nil
  }

  /// The pairs of all rules, by one of them.
  private func pairs(like pair: XMLDocument.Element, in rules: [XMLDocument.Element])
    -> [XMLDocument.Element]
  {
    let name = document.name(of: pair)
    return rules.flatMap { rule in
      document.descendants(of: rule).filter { document.name(of: $0) == name }
    }
  }

  private func recipients(in pair: XMLDocument.Element, besides sender: XMLLeaf) -> XMLLeaf? {
    outside.first { leaf in
      leaf.signature != sender.signature && document.isInside(leaf.slot.element, pair)
        && RuleDraft.isRecipientName(containerWords(leaf))
        && document.value(of: leaf.slot).contains("@")
    }
  }

  // MARK: Rows in a table of their own

  /// Senders whose row names the rule, which stands elsewhere.
  private func joined(_ leaves: [XMLLeaf], _ key: SenderKey) -> RuleDraft? {
    guard leaves.count > 0, let sample = row(of: leaves[0]) else { return nil }
    let rows = leaves.compactMap(row(of:))
    guard
      let ruleColumn = document.draftColumns(of: rows).first(where: {
        $0.words.contains("rule") || $0.words.contains("event") || $0.words.contains("notif")
      }), let path = document.draftPath(from: sample, to: leaves[0])
    else { return nil }
    let known = Set(ruleColumn.filled)
    guard let (record, fields, columns) = ruleTable(with: known, besides: sample) else {
      return nil
    }
    let senders = [
      DraftLine("senders", .heading, "likely: a table of its own"),
      DraftLine("record", document.draftPath(to: sample), "sure: its rows name accounts")
        .indented(by: 2),
      DraftLine("rule", ruleColumn.selector, "likely: it names a rule").indented(by: 2),
      DraftLine("value", path, "sure: it names an account").indented(by: 2),
    ]
    return RuleDraft(
      key: key,
      place: [DraftLine("record", record, "likely: its ids are those that the rows name")],
      fields: fields,
      pairs: senders + recipientRows(known, besides: sample),
      enabledTexts: columns.filled("enabled", fields),
      methodTexts: columns.filled("method", fields)
    )
  }

  private func row(of leaf: XMLLeaf) -> XMLDocument.Element? {
    leaf.attribute == nil ? document.parent(of: leaf.slot.element) : leaf.slot.element
  }

  /// Records with a field that holds all of some ids, and with more besides.
  private func ruleTable(with ids: Set<String>, besides row: XMLDocument.Element)
    -> (String, [FieldGuess], [Column])?
  {
    for records in tables(besides: row) {
      let columns = document.draftColumns(of: records)
      let guesses = FieldGuesser.guesses(FieldGuesser.rule, in: columns)
      guard columns.count > 2, let id = guesses.first(where: { $0.field == "id" }),
        let values = columns.first(where: { $0.selector == id.selector })?.filled,
        ids.isSubset(of: Set(values))
      else { continue }
      return (document.draftPath(to: records[0]), guesses, columns)
    }
    return nil
  }

  private func recipientRows(_ ids: Set<String>, besides row: XMLDocument.Element) -> [DraftLine] {
    for records in tables(besides: row) {
      let columns = document.draftColumns(of: records)
      guard
        let address = columns.first(where: {
          !$0.filled.isEmpty && $0.filled.allSatisfy(MailAddress.isAddress)
        }), let rule = columns.first(where: { $0.words.contains("rule") }),
        columns.count <= 4, Set(rule.filled).isSubset(of: ids)
      else { continue }
      return [
        DraftLine("recipients", .heading, "likely: a table of its own"),
        DraftLine("record", document.draftPath(to: records[0]), "likely: its rows hold addresses")
          .indented(by: 2),
        DraftLine("rule", rule.selector, "likely: it names a rule").indented(by: 2),
        DraftLine("value", address.selector, "sure: there are addresses").indented(by: 2),
      ]
    }
    return []
  }

  /// The other groups of elements that stand where rows stand.
  private func tables(besides row: XMLDocument.Element) -> [[XMLDocument.Element]] {
    let rows = outside.compactMap { leaf in self.row(of: leaf) }
    let own = document.parent(of: row)
    let groups = Dictionary(grouping: Set(rows)) { document.parent(of: $0) ?? 0 }
    return groups.filter { $0.key != own }.sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }
}
