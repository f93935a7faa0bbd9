import ConfigText

/// The rules of an export, packed into a few arrays.
///
/// It is a collection of ``Rule`` for everybody to whom a piece of memory for every list and every
/// text of a rule does not matter. Where it does, as in a run over many files, pairs and senders are
/// numbered through the whole list, and are asked for by their numbers.
public struct RuleList: Sendable {
  /// What texts are parts of: the document that was read, and what was added. The document is never
  /// changed, so that it is never copied.
  @usableFromInline let document: [UInt8]
  @usableFromInline var added: [UInt8] = []
  @usableFromInline var records: [Record] = []
  /// The pairs of all rules, one behind the other.
  @usableFromInline var pairs: [PairRecord] = []
  /// The senders of all pairs, one behind the other.
  @usableFromInline var senders: [PackedText] = []
  /// The recipients of all pairs, one behind the other.
  @usableFromInline var recipients: [PackedText] = []

  @usableFromInline struct Record: Sendable {
    @usableFromInline let kind: PackedText
    @usableFromInline let id: PackedText
    @usableFromInline let name: PackedText
    @usableFromInline let isEnabled: Bool?
    /// Where its pairs end among all.
    @usableFromInline let pairsEnd: Int
  }

  @usableFromInline struct PairRecord: Sendable {
    @usableFromInline let number: Int
    @usableFromInline let method: PackedText
    @usableFromInline let rule: Int
    @usableFromInline var sendsMail: Bool
    /// Where its senders end among all.
    @usableFromInline var sendersEnd: Int
    /// Where its recipients end among all.
    @usableFromInline let recipientsEnd: Int
  }

  /// No rule yet.
  ///
  /// - Parameter document: a text that holds most texts of the rules; only ranges of it are kept.
  public init(textsIn document: [UInt8] = []) {
    self.document = document
  }

  /// Packs rules.
  public init(_ rules: some Sequence<Rule>) {
    self.init()
    for rule in rules { append(rule) }
  }

  // MARK: Adding

  /// Makes room for so many rules with a pair each.
  public mutating func reserveCapacity(_ count: Int) {
    records.reserveCapacity(count)
    pairs.reserveCapacity(count)
    senders.reserveCapacity(count * 2)
    recipients.reserveCapacity(count * 2)
  }

  /// Adds a text that does not stand in the document.
  public mutating func add(_ text: String) -> PackedText {
    let start = added.count
    // Nearly all are ids, so short that to copy them as a whole takes longer.
    let bytes = text.utf8Span.span
    added.append(addingCapacity: bytes.count) { output in
      for index in bytes.indices { output.append(bytes[index]) }
    }
    return PackedText(added: start..<added.count)
  }

  /// Adds a sender to the pair that is ended next.
  @inlinable public mutating func addSender(_ text: PackedText) {
    senders.append(text)
  }

  /// Adds a recipient to the pair that is ended next.
  @inlinable public mutating func addRecipient(_ text: PackedText) {
    recipients.append(text)
  }

  /// Adds a pair, with the senders and recipients added so far, to the rule that is ended next.
  ///
  /// - Parameters:
  ///   - number: counts from 1 within the rule.
  ///   - method: as written.
  public mutating func endPair(number: Int, method: PackedText) {
    let hasSenders = senders.count > pairs.last?.sendersEnd ?? 0
    pairs.append(
      PairRecord(
        number: number,
        method: method,
        rule: records.count,
        sendsMail: sendsMail(method, hasSenders: hasSenders),
        sendersEnd: senders.count,
        recipientsEnd: recipients.count
      )
    )
  }

  /// Adds a rule with the pairs added so far.
  public mutating func endRule(
    kind: PackedText,
    id: PackedText,
    name: PackedText,
    isEnabled: Bool?
  ) {
    records.append(
      Record(kind: kind, id: id, name: name, isEnabled: isEnabled, pairsEnd: pairs.count))
  }

  /// Adds a rule.
  public mutating func append(_ rule: Rule) {
    for pair in rule.pairs {
      for sender in pair.senders { addSender(add(sender)) }
      for recipient in pair.recipients { addRecipient(add(recipient)) }
      endPair(number: pair.number, method: add(pair.method))
    }
    endRule(
      kind: add(rule.kind), id: add(rule.id), name: add(rule.name), isEnabled: rule.isEnabled)
  }

  private func sendsMail(_ method: PackedText, hasSenders: Bool) -> Bool {
    method.isEmpty ? hasSenders : withBytes(of: method) { $0.isWord("email") }
  }

  /// Lends the bytes of a text.
  @inlinable @inline(__always)
  func withBytes<Result>(of text: PackedText, _ body: (Span<UInt8>) -> Result) -> Result {
    text.isAdded
      ? body(added.span.extracting(text.range)) : body(document.span.extracting(text.range))
  }
}
