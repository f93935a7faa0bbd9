import ConfigText
import INISyntax
import NotificationCenter

/// Lists of which each reference has a key of its own, such as `Sender1 = 3`.
extension INIExport {
  /// The edits of one list to which references are added.
  ///
  /// - Parameters:
  ///   - path: whose list it is.
  ///   - inserted: what is added before each place.
  ///   - texts: the references that get another text; those of this list go out of it.
  func itemEdits(
    _ path: PairPath,
    _ inserted: [(place: Int, texts: [String])],
    _ texts: inout [SenderPath: String],
    _ removed: Set<SenderPath>
  ) -> [Edit] {
    let items = pairSite(path.pair, ofRule: path.rule).items
    let filled = items.filter { !$0.entry.valueRange.isEmpty }
    let kept = filled.enumerated().map { index, item in
      let sender = SenderPath(rule: path.rule, pair: path.pair, sender: index)
      let text = texts.removeValue(forKey: sender) ?? document.value(of: item.entry)
      return (item.number, removed.contains(sender) ? nil : text)
    }
    let empty = items.filter(\.entry.valueRange.isEmpty).map(\.number)
    var list = INIItemList(kept, emptyNumbers: empty, firstNumber: firstItemNumber)
    // From behind, so that places stay what they are.
    for insertion in inserted.sorted(by: { $0.place > $1.place }) {
      for text in insertion.texts.reversed() { list.insert(text, at: insertion.place) }
    }
    var edits: [Edit] = []
    for (number, text) in list.texts.sorted(by: { $0.key < $1.key }) {
      if let item = items.first(where: { $0.number == number }) {
        let edit =
          item.entry.valueRange.isEmpty
          ? edit(filling: item.entry, with: text)
          : document.edit(settingValueOf: item.entry, to: text)
        edits += [edit].compactMap(\.self)
      } else if let edit = newItem(number, saying: text, path) {
        edits.append(edit)
      }
    }
    return edits
  }

  /// A line that shows what one of a sender looks like.
  var modelItem: INIItem? {
    pairSites.lazy.flatMap(\.items).first { !$0.entry.valueRange.isEmpty }
  }

  /// A line like that of a neighbour or, in a list without any, of another list.
  private func newItem(_ number: Int, saying text: String, _ path: PairPath) -> Edit? {
    let items = pairSite(path.pair, ofRule: path.rule).items
    let before = items.last { $0.number < number }
    guard let model = before ?? items.first ?? modelItem,
      let captures = ruleLayout?.senders.match(source.text[model.entry.keyRange])
    else { return nil }
    var edits: [Edit] = []
    func set(_ variable: NameVariable, _ text: String) {
      guard let range = captures.range(of: variable), captures[variable] != text else { return }
      edits.append(Edit(range: range, replacement: Array(text.utf8)))
    }
    set(.item, Self.padded(number, like: captures[.item] ?? ""))
    if items.isEmpty {
      set(.id, configuration.rules[path.rule].id)
      set(.pair, String(configuration.rules[path.rule].pairs[path.pair].number))
    }
    edits += [document.edit(settingValueOf: model.entry, to: text)].compactMap(\.self)
    if let before {
      return document.insertion(ofCopiesOf: [model.entry], behind: before.entry, changedBy: edits)
    }
    if let first = items.first {
      return document.insertion(ofCopiesOf: [model.entry], before: first.entry, changedBy: edits)
    }
    // Senders stand behind the method, and before the recipients.
    let start = pairSite(path.pair, ofRule: path.rule).start
    guard let entry = document.entries.first(where: { $0.keyRange.lowerBound == start }) else {
      return nil
    }
    let isMethod = ruleLayout?.method?.match(source.text[entry.keyRange]) != nil
    return isMethod
      ? document.insertion(ofCopiesOf: [model.entry], behind: entry, changedBy: edits)
      : document.insertion(ofCopiesOf: [model.entry], before: entry, changedBy: edits)
  }

  /// Lists count from 1, unless one of the document has a 0.
  private var firstItemNumber: Int {
    sites.rules.hasSenderLine(numbered: 0) ? 0 : 1
  }

  /// A number with as many digits as another one that begins with 0.
  private static func padded(_ number: Int, like text: String) -> String {
    let digits = String(number)
    guard text.count > 1, text.first == "0" else { return digits }
    return String(repeating: "0", count: max(0, text.count - digits.count)) + digits
  }
}
