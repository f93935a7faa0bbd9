import ConfigText
import INISyntax
import NotificationCenter

extension INIExport {
  func canMake(_ change: ConfigurationChange) -> Bool {
    switch change {
    case .setField, .removeAccount, .setSender, .removeSender: true
    case .insertAccount(let account, let new): accountInsertion(of: new, after: account) != nil
    case .insertSender(let path, let value): senderInsertion(of: [value], at: path) != nil
    }
  }

  // MARK: Accounts

  /// A section like another one, with other values and without what looks like a secret; nil where a
  /// value has no place there.
  func accountInsertion(of new: Account, after index: Int) -> Edit? {
    // The mailbox and the name are those of the section that is copied.
    guard references.key == .id, let section = sites.accounts[index].section else { return nil }
    let old = configuration.accounts[index]
    var edits = idEdits(of: index, to: new.id)
    if edits.isEmpty { return nil }
    for field in AccountField.allCases where field != .id {
      guard let value = new[field], value != old[field] else { continue }
      guard let entry = entry(of: field, account: index) else { return nil }
      let text = profile.dialect.text(of: value, field, inStyleOf: document.value(of: entry))
      edits += [document.edit(settingValueOf: entry, to: text)].compactMap(\.self)
    }
    let fields = AccountField.allCases.compactMap { entry(of: $0, account: index)?.lineRange }
    for line in document.entries[section.entries].map(\.lineRange) where !fields.contains(line) {
      edits += document.sensitiveRanges(inLine: line).map(Edit.deletion(of:))
    }
    return document.insertion(ofCopyBehind: section, changedBy: edits)
  }

  // MARK: Senders

  /// One edit for all references that are added at one place; nil where each has a line of its own, or
  /// there is no list.
  func senderInsertion(of values: [String], at path: SenderPath) -> Edit? {
    let site = sites.pairs[path.rule][path.pair]
    let senders = site.senders.map(\.range)
    let texts = values.compactMap { references.unambiguousText(ofAccount: $0, in: configuration) }
    guard texts.count == values.count, let list = site.list,
      site.senders.allSatisfy({ $0.entry == nil })
    else { return nil }
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
    guard var edit = document.edit(settingValueOf: list, to: text) else { return nil }
    if !list.isQuoted, listsAreQuoted {
      let value = edit.replacement.suffix(text.utf8.count)
      let quote = [UInt8(ascii: "\"")]
      edit.replacement = edit.replacement.dropLast(value.count) + quote + value + quote
    }
    return edit
  }

  /// What stands between the references of the list or, where it has fewer than two, of another one.
  private func separator(near path: SenderPath) -> String {
    let senders = sites.pairs[path.rule][path.pair].senders.map(\.range)
    let position = min(max(path.sender, 1), senders.count - 1)
    if position >= 1, let text = separator(senders[position - 1], senders[position]) {
      return text
    }
    for list in sites.pairs.lazy.joined().map(\.senders) where list.count > 1 {
      if let text = separator(list[0].range, list[1].range) { return text }
    }
    return String(decoding: [separatorByte], as: UTF8.self) + " "
  }

  private var separatorByte: UInt8 {
    guard case .ini(let layout) = profile.layout else { return UInt8(ascii: ",") }
    return layout.rules?.separator ?? UInt8(ascii: ",")
  }

  /// Nil where more than one separator stands between two references.
  private func separator(_ first: Range<Int>, _ second: Range<Int>) -> String? {
    let text = source.text[first.upperBound..<second.lowerBound]
    guard text.count(where: { $0 == separatorByte }) == 1 else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the lists that have references have quotes around them.
  private var listsAreQuoted: Bool {
    let first = sites.pairs.lazy.joined().compactMap(\.list).first { !$0.valueRange.isEmpty }
    return first?.isQuoted ?? false
  }
}
