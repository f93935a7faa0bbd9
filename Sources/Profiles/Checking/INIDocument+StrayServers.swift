import ConfigText
import INISyntax

extension INIDocument {
  /// That sections hold a mail server, but are no accounts to the profile; nil where none does.
  func strayServerWarning(_ layout: INILayout) -> CheckWarning? {
    let pattern = layout.accountSection
    let stray = sections.compactMap { section -> (section: INISection, server: String)? in
      guard pattern.match(source.text[section.nameRange]) == nil else { return nil }
      let server = entries[section.entries].lazy.map(value(of:)).first(
        where: FieldGuesser.isMailHost)
      return server.map { (section, $0) }
    }
    guard let first = stray.first else { return nil }
    let others = stray.count == 1 ? "" : ", and \(stray.count - 1) more like it"
    return CheckWarning(
      place: Place(of: first.section.headerRange?.lowerBound ?? 0, in: source.text),
      message: "[\(Excerpt.of(name(of: first.section)))] holds the mail server "
        + "\(Excerpt.of(first.server)), but is no account of \"\(pattern.text)\"\(others). "
        + "If it should be one, widen `section` of `accounts`"
    )
  }
}
