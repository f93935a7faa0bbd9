import ConfigText

/// Pairs and senders by their numbers, which count from 0 through all rules.
extension RuleList {
  /// How many pairs all rules have together.
  @inlinable public var pairCount: Int { pairs.count }

  /// How many senders all pairs have together.
  @inlinable public var senderCount: Int { senders.count }

  /// The pairs of a rule.
  @inlinable public func pairs(ofRule rule: Int) -> Range<Int> {
    (rule == 0 ? 0 : records[rule - 1].pairsEnd)..<records[rule].pairsEnd
  }

  /// The rule of a pair.
  @inlinable public func rule(ofPair pair: Int) -> Int { pairs[pair].rule }

  /// What a pair counts as in its rule, from 1.
  @inlinable public func number(ofPair pair: Int) -> Int { pairs[pair].number }

  /// Whether the senders of a pair are SMTP accounts; see ``Pair/sendsMail``.
  @inlinable public func sendsMail(_ pair: Int) -> Bool { pairs[pair].sendsMail }

  /// The senders of a pair.
  @inlinable public func senders(ofPair pair: Int) -> Range<Int> {
    (pair == 0 ? 0 : pairs[pair - 1].sendersEnd)..<pairs[pair].sendersEnd
  }

  /// The recipients of a pair.
  func recipients(ofPair pair: Int) -> Range<Int> {
    (pair == 0 ? 0 : pairs[pair - 1].recipientsEnd)..<pairs[pair].recipientsEnd
  }

  /// The number of a pair.
  @inlinable public func pair(_ pair: Int, ofRule rule: Int) -> Int {
    pairs(ofRule: rule).lowerBound + pair
  }

  /// The number of a sender.
  @inlinable public func sender(_ path: SenderPath) -> Int {
    senders(ofPair: pair(path.pair, ofRule: path.rule)).lowerBound + path.sender
  }

  /// Where a sender of a pair stands.
  @inlinable public func path(ofSender sender: Int, inPair pair: Int) -> SenderPath {
    let rule = rule(ofPair: pair)
    return SenderPath(
      rule: rule,
      pair: pair - pairs(ofRule: rule).lowerBound,
      sender: sender - senders(ofPair: pair).lowerBound
    )
  }

  // MARK: Texts

  /// A sender as written.
  public func text(ofSender sender: Int) -> String { string(senders[sender]) }

  /// Where a sender stands in the document; nil where it was added.
  public func range(ofSender sender: Int) -> Range<Int>? {
    let text = senders[sender]
    return text.isAdded ? nil : text.range
  }

  /// Whether a sender is written so.
  public func isSender(_ sender: Int, _ text: String) -> Bool {
    withBytes(of: senders[sender]) { $0.equals(text.utf8Span.span) }
  }

  /// Whether a sender is written like another one, which may be of another list.
  public func isSender(_ sender: Int, _ other: Int, of list: RuleList) -> Bool {
    isText(senders[sender], list.senders[other], of: list)
  }

  /// The integer that a sender stands for; see ``AccountID/integer(_:)``.
  public func integer(ofSender sender: Int) -> Int64? {
    withBytes(of: senders[sender], AccountID.integer)
  }

  /// The id that a sender is, as an integer; nil where it has not the form of one.
  @inlinable public func validID(ofSender sender: Int) -> Int64? {
    withBytes(of: senders[sender]) { AccountID.number($0) }
  }

  /// The kind of a rule as written.
  public func kind(ofRule rule: Int) -> String { string(records[rule].kind) }

  /// The id of a rule as written; empty where it has none.
  public func id(ofRule rule: Int) -> String { string(records[rule].id) }

  /// The name of a rule as written; empty where it has none.
  public func name(ofRule rule: Int) -> String { string(records[rule].name) }

  /// Lends the bytes of the id of a rule.
  @inlinable public func withID<Result>(
    ofRule rule: Int, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    withBytes(of: records[rule].id, body)
  }

  /// Lends the bytes of the name of a rule.
  @inlinable public func withName<Result>(
    ofRule rule: Int, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    withBytes(of: records[rule].name, body)
  }

  /// The id of a rule as an integer; nil where it has not the form of an account's.
  @inlinable public func validID(ofRule rule: Int) -> Int64? {
    withBytes(of: records[rule].id) { AccountID.number($0) }
  }

  /// Whether the kinds of two rules are the same.
  ///
  /// - Parameters:
  ///   - rule: the number of one rule.
  ///   - other: the number of the other.
  ///   - withCase: whether those differ that are the same but for the case of ASCII letters.
  public func haveSameKind(_ rule: Int, _ other: Int, withCase: Bool) -> Bool {
    if withCase { return isText(records[rule].kind, records[other].kind, of: self) }
    let (kind, otherKind) = (records[rule].kind, records[other].kind)
    return withBytes(of: kind) { kind in
      withBytes(of: otherKind) { kind.equalsIgnoringASCIICase($0) }
    }
  }

  func string(_ text: PackedText) -> String {
    if text.isEmpty { return "" }
    return String(decoding: text.isAdded ? added[text.range] : document[text.range], as: UTF8.self)
  }

  func isText(_ text: PackedText, _ other: PackedText, of list: RuleList) -> Bool {
    guard text.count == other.count else { return false }
    return withBytes(of: text) { text in list.withBytes(of: other) { text.equals($0) } }
  }
}
