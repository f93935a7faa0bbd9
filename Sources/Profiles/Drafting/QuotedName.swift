/// A name with what stands in its quotes set apart, as in `mail "Office"`.
struct QuotedName {
  private let head: Substring
  /// What stands in the quotes; nil where the name has none.
  let quoted: String?
  private let tail: Substring

  init(_ name: String) {
    let quote: Character = "\""
    guard let open = name.firstIndex(of: quote), let close = name.lastIndex(of: quote),
      name.index(after: open) < close
    else {
      head = name[...]
      quoted = nil
      tail = ""
      return
    }
    head = name[...open]
    quoted = String(name[name.index(after: open)..<close])
    tail = name[close...]
  }

  /// The name with `{name}` in its quotes; nil where it has none.
  var pattern: String? { quoted.map { _ in "\(head){name}\(tail)" } }
}
