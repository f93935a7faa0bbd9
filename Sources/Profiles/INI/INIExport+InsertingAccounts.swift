import ConfigText
import INISyntax
import NotificationCenter

extension INIExport {
  /// A section, or lines, like those of another account, with other values and without what looks like
  /// a secret.
  ///
  /// - Throws: why there is no place for it.
  func accountInsertion(
    of new: Account,
    after index: Int,
    among changes: [ConfigurationChange]
  ) throws(InsertionObstacle) -> Edit {
    try references.check(new, addedTo: configuration, by: changes)
    let site = sites.accounts[index]
    let old = configuration.accounts[index]
    var edits: [Edit] = []
    if profile.ids != .numbered {
      edits = idEdits(of: index, to: new.id)
      if edits.isEmpty { throw .noPlace(.id) }
    }
    for field in AccountField.allCases where field != .id {
      guard let value = new[field], value != old[field] else { continue }
      guard let entry = entry(of: field, account: index) else { throw .noPlace(field) }
      let text = profile.dialect.text(of: value, field, inStyleOf: document.value(of: entry))
      edits += [document.edit(settingValueOf: entry, to: text)].compactMap(\.self)
    }
    if let name = references.newName(besides: index, as: new.provider) {
      edits += self.edits(setting: site.nameSite, to: name)
    }
    let entries = site.section.map { Array(document.entries[$0.entries]) } ?? site.entries
    edits += unreadSecrets(in: entries, ofAccount: index)
    guard let section = site.section else {
      return insertion(ofLinesBehind: index, changedBy: edits)
    }
    edits += sectionNumberEdit(section, rank: rank(ofAccountAfter: index, among: changes))
    guard let edit = document.insertion(ofCopyBehind: section, changedBy: edits) else {
      throw .recordWithoutHeader
    }
    return edit
  }

  /// The edits that empty what looks like a secret in lines that are no field; every value there
  /// where the profile does not say which is the secret.
  private func unreadSecrets(in entries: [INIEntry], ofAccount index: Int) -> [Edit] {
    guard case .ini(let shared) = profile.layout else { return [] }
    let layout = shared.value
    let keys = INIDeclaredKeys(layout)
    let fields = AccountField.allCases.compactMap { entry(of: $0, account: index)?.lineRange }
    return entries.map(\.lineRange).filter { !fields.contains($0) }
      .flatMap { line in
        document.sensitiveRanges(
          inLine: line,
          keys,
          isInAccount: true,
          hidesUnknown: !profile.declares(.secret)
        )
      }
      .map(Edit.deletion(of:))
  }

  /// Lines like those of an account in a section of several, behind its last line, but before the
  /// next account begins, so that the new one comes between them.
  private func insertion(ofLinesBehind index: Int, changedBy edits: [Edit]) -> Edit {
    let entries = sites.accounts[index].entries
    let next = sites.accounts[(index + 1)...].first?.start ?? .max
    let last = entries.last { $0.keyRange.lowerBound < next } ?? entries[entries.count - 1]
    return document.insertion(ofCopiesOf: entries, behind: last, changedBy: edits)
  }

  /// The edit that gives the copy of a section with `{number}` in its name a number of its own.
  ///
  /// - Parameter rank: how many copies are made before it.
  private func sectionNumberEdit(
    _ section: INISection,
    rank: @autoclosure () -> Int
  ) -> [Edit] {
    guard case .ini(let shared) = profile.layout,
      shared.value.accountSection.variables.contains("number")
    else { return [] }
    let text = source.text
    func number(_ section: INISection) -> (value: Int, range: Range<Int>)? {
      let captures = shared.value.accountSection.match(text[section.nameRange])
      guard let digits = captures?[.number], let value = Int(digits),
        let range = captures?.range(of: .number)
      else { return nil }
      return (value, range)
    }
    let rank = rank()
    guard let own = number(section),
      let largest = document.sections.compactMap({ number($0)?.value }).max(),
      largest < .max - 1 - rank
    else { return [] }
    return [Edit(range: own.range, replacement: Array(String(largest + 1 + rank).utf8))]
  }

  private func rank(ofAccountAfter index: Int, among changes: [ConfigurationChange]) -> Int {
    changes.count { change in
      if case .insertAccount(let other, _) = change { other < index } else { false }
    }
  }
}
