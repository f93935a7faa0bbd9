import ConfigText
import Migration

/// Rules and references, of which most of many a report consists: they are written at once where
/// nothing in them has to be escaped.
extension JSONWriter {
  mutating func write(_ rules: RuleReferences) {
    let (table, list, chosen) = (rules.names.texts.words, rules.names.entries, rules.numbers)
    let (words, entries, numbers) = (table.span, list.span, chosen.span)
    array { json in
      for index in numbers.indices {
        let rule = entries[numbers[index]]
        let isWritten = json.attempt(room: rule.room) { bytes, offset in
          bytes.store(json: rule, of: words, at: &offset)
        }
        if !isWritten { json.write(rules[index]) }
      }
    }
  }

  mutating func write(_ rule: RuleReference) {
    object { json in
      json.member("kind", rule.kind)
      json.member("id", rule.id)
      json.member("name", rule.name)
    }
  }

  mutating func write(_ relink: borrowing RelinkReport) {
    let (from, to, change) = (relink.from, relink.to, relink.change)
    let (rule, table) = (relink.rule.entries, relink.rule.names.texts.words)
    let words = table.span
    let room = rule.room &+ from.utf8.count &+ to.utf8.count &+ Self.roomAroundRelink
    let isWritten = attempt(room: room) { bytes, end in
      // The end stands in memory.
      var offset = end
      bytes.store(#"{"rule":"#, at: &offset)
      guard bytes.store(json: rule, of: words, at: &offset) else { return false }
      bytes.store(#","pair":"#, at: &offset)
      bytes.store(decimal: relink.pair, at: &offset)
      bytes.store(#","from":""#, at: &offset)
      guard bytes.store(json: from, at: &offset) else { return false }
      bytes.store(#"","to":""#, at: &offset)
      guard bytes.store(json: to, at: &offset) else { return false }
      bytes.store(#"","change":""#, at: &offset)
      switch change {
      case .replaced: bytes.store(#"replaced"}"#, at: &offset)
      case .dropped: bytes.store(#"dropped"}"#, at: &offset)
      case .added: bytes.store(#"added"}"#, at: &offset)
      }
      end = offset
      return true
    }
    if isWritten { return }
    object { json in
      json.key("rule")
      json.write(relink.rule)
      json.member("pair", relink.pair)
      json.member("from", from)
      json.member("to", to)
      json.member("change", change.rawValue)
    }
  }

  /// More than what stands around the texts of a reference takes.
  private static let roomAroundRelink = 128
}

extension RuleNames.Entries {
  /// How many bytes the rule takes as JSON at most, if nothing has to be escaped.
  fileprivate var room: Int { kind.room &+ id.room &+ name.room &+ 64 }
}

extension MutableSpan<UInt8> {
  /// Stores a rule.
  ///
  /// - Parameters:
  ///   - rule: where its texts stand.
  ///   - words: those of the table that the texts are in.
  ///   - offset: where to, which is moved on.
  /// - Returns: false where something in it has to be escaped.
  @inline(__always)
  fileprivate mutating func store(
    json rule: RuleNames.Entries, of words: Span<UInt64>, at offset: inout Int
  ) -> Bool {
    guard rule.kind.isQuotable, rule.id.isQuotable, rule.name.isQuotable else { return false }
    store(#"{"kind":""#, at: &offset)
    store(rule.kind, of: words, at: &offset)
    store(#"","id":""#, at: &offset)
    store(rule.id, of: words, at: &offset)
    store(#"","name":""#, at: &offset)
    store(rule.name, of: words, at: &offset)
    store(#""}"#, at: &offset)
    return true
  }
}
