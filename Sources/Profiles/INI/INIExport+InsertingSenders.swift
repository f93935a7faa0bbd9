import ConfigText
import INISyntax
import NotificationCenter

extension INIExport {
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
        _ = try references.newText(ofAccount: value, in: configuration, after: changes)
        let site = pairSite(path.pair, ofRule: path.rule)
        if hasItemKeys {
          if site.items.isEmpty, modelItem == nil { return .noModel }
        } else if site.list == nil {
          return .noList
        }
      }
      return nil
    } catch {
      return error
    }
  }

  /// The edits for all references that are added.
  ///
  /// - Parameter texts: the references that get another text; those in lists that are numbered anew go
  ///   out of it.
  func insertionEdits(
    _ changes: [ConfigurationChange],
    _ texts: inout [SenderPath: String],
    removed: [SenderPath]
  ) -> [Edit] {
    var edits: [Edit] = []
    var itemLists: [PairPath: [(place: Int, texts: [String])]] = [:]
    for inserted in changes.insertedSenders {
      let new = inserted.values.compactMap { id in
        try? references.newText(ofAccount: id, in: configuration, after: changes)
      }
      let path = inserted.path
      if hasItemKeys {
        itemLists[path.list, default: []].append((path.sender, new))
      } else if let edit = insertion(of: new, at: path) {
        edits.append(edit)
      }
    }
    let removed = itemLists.isEmpty ? [] : Set(removed)
    for (list, inserted) in itemLists.sorted(by: { $0.key < $1.key }) {
      edits += itemEdits(list, inserted, &texts, removed)
    }
    return edits
  }

  var ruleLayout: INILayout.RuleLayout? {
    if case .ini(let layout) = profile.layout { layout.value.rules } else { nil }
  }

  private var hasItemKeys: Bool { ruleLayout?.hasItemKeys ?? false }

  /// One edit for all references that are added at one place of a list in one value.
  private func insertion(of texts: [String], at path: SenderPath) -> Edit? {
    let site = pairSite(path.pair, ofRule: path.rule)
    let senders = senderRanges(inListOf: path)
    guard let list = site.list else { return nil }
    let separator = separator(near: path)
    func insertion(at offset: Int, _ text: String) -> Edit {
      Edit(range: offset..<offset, replacement: Array(text.utf8))
    }
    if path.sender > 0 {
      return insertion(
        at: senders[path.sender - 1].upperBound, texts.map { separator + $0 }.joined())
    }
    if let first = senders.first {
      return insertion(at: first.lowerBound, texts.map { $0 + separator }.joined())
    }
    let text = texts.joined(separator: separator)
    // Nothing but separators may stand there already.
    guard list.valueRange.isEmpty else { return insertion(at: list.valueRange.lowerBound, text) }
    return edit(filling: list, with: text)
  }

  /// The edit that gives an empty entry of senders a value, with quotes where others have them.
  func edit(filling entry: INIEntry, with text: String) -> Edit? {
    guard var edit = document.edit(settingValueOf: entry, to: text) else { return nil }
    if !entry.isQuoted, sendersAreQuoted {
      let value = edit.replacement.suffix(text.utf8.count)
      let quote = [UInt8(ascii: "\"")]
      edit.replacement = edit.replacement.dropLast(value.count) + quote + value + quote
    }
    return edit
  }

  /// What stands between the references of the list or, where it has fewer than two, of another one.
  private func separator(near path: SenderPath) -> String {
    let senders = senderRanges(inListOf: path)
    let position = min(max(path.sender, 1), senders.count - 1)
    if position >= 1, let text = separator(senders[position - 1], senders[position]) {
      return text
    }
    for pair in 0..<configuration.rules.pairCount {
      let list = configuration.rules.senders(ofPair: pair).prefix(2).map(range(ofSender:))
      if list.count > 1, let text = separator(list[0], list[1]) { return text }
    }
    return String(decoding: [separatorByte], as: UTF8.self) + " "
  }

  private var separatorByte: UInt8 { ruleLayout?.separator ?? UInt8(ascii: ",") }

  /// Nil where more than one separator stands between two references.
  private func separator(_ first: Range<Int>, _ second: Range<Int>) -> String? {
    let text = source.text[first.upperBound..<second.lowerBound]
    guard text.count(where: { $0 == separatorByte }) == 1 else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the lists that have references have quotes around them.
  private var sendersAreQuoted: Bool {
    let first =
      pairSites.lazy.compactMap(\.list).first { !$0.valueRange.isEmpty }
      ?? modelItem?.entry
    return first?.isQuoted ?? false
  }
}
