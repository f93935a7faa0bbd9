import ConfigText
import Migration

/// Rules and references, of which most of many a report consists: they are written at once where
/// nothing in them has to be escaped.
extension JSONWriter {
  mutating func write(_ rule: RuleReference) {
    let isWritten = attempt(room: rule.room) { bytes, offset in
      bytes.store(json: rule, at: &offset)
    }
    if isWritten { return }
    object { json in
      json.member("kind", rule.kind)
      json.member("id", rule.id)
      json.member("name", rule.name)
    }
  }

  mutating func write(_ relink: borrowing RelinkReport) {
    let (from, to, change) = (relink.from, relink.to, relink.change.rawValue)
    let room = relink.rule.room &+ from.utf8.count &+ to.utf8.count &+ Self.roomAroundRelink
    let isWritten = attempt(room: room) { bytes, offset in
      bytes.store(#"{"rule":"#, at: &offset)
      guard bytes.store(json: relink.rule, at: &offset) else { return false }
      bytes.store(#","pair":"#, at: &offset)
      bytes.store(decimal: relink.pair, at: &offset)
      bytes.store(#","from":""#, at: &offset)
      guard bytes.store(json: from, at: &offset) else { return false }
      bytes.store(#"","to":""#, at: &offset)
      guard bytes.store(json: to, at: &offset) else { return false }
      bytes.store(#"","change":""#, at: &offset)
      guard bytes.store(json: change, at: &offset) else { return false }
      bytes.store(#""}"#, at: &offset)
      return true
    }
    if isWritten { return }
    object { json in
      json.key("rule")
      json.write(relink.rule)
      json.member("pair", relink.pair)
      json.member("from", from)
      json.member("to", to)
      json.member("change", change)
    }
  }

  /// More than what stands around the texts of a reference takes.
  private static let roomAroundRelink = 128
}

extension RuleReference {
  /// How many bytes the rule takes as JSON at most, if nothing has to be escaped.
  fileprivate var room: Int {
    entries.kind.room &+ entries.id.room &+ entries.name.room &+ 64
  }
}

extension MutableSpan<UInt8> {
  /// Stores a rule.
  ///
  /// - Returns: false where something in it has to be escaped.
  @inline(__always)
  fileprivate mutating func store(json rule: RuleReference, at offset: inout Int) -> Bool {
    let entries = rule.entries
    guard entries.kind.isQuotable, entries.id.isQuotable, entries.name.isQuotable else {
      return false
    }
    let table = rule.names.texts.words
    let words = table.span
    store(#"{"kind":""#, at: &offset)
    store(entries.kind, of: words, at: &offset)
    store(#"","id":""#, at: &offset)
    store(entries.id, of: words, at: &offset)
    store(#"","name":""#, at: &offset)
    store(entries.name, of: words, at: &offset)
    store(#""}"#, at: &offset)
    return true
  }
}
