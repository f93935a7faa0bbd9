import ConfigText
import INISyntax
import NotificationCenter

/// What a profile finds in an INI document, pattern by pattern.
struct INICoverage {
  private let document: INIDocument
  private let profile: Profile
  private let layout: INILayout
  private var text: [UInt8] { document.source.text }

  init(_ document: INIDocument, profile: Profile, layout: INILayout) {
    self.document = document
    self.profile = profile
    self.layout = layout
  }

  func all() -> [Coverage] {
    var result = detection()
    for (part, key) in [
      ("device.name", layout.deviceName), ("device.system", layout.deviceSystem),
      ("device.model", layout.deviceModel), ("device.version", layout.deviceVersion),
    ] {
      let elsewhere = profile.deviceFile != nil
      let entry = elsewhere ? nil : key.flatMap(entry(of:))
      result.append(
        Coverage(
          part,
          elsewhere ? nil : key?.text,
          found: entry == nil ? 0 : 1,
          at: entry?.keyRange.lowerBound,
          in: text
        )
      )
    }
    let sections = sections(layout.accountSection)
    let accounts: Int
    if let keyed = layout.keyedAccounts {
      let patterns = AccountField.allCases.flatMap { keyed.fields[$0] ?? [] }
      accounts = Set(matches(patterns, in: sections).compactMap { $0.captures[.id] }).count
    } else {
      accounts = sections.count
    }
    result.append(
      Coverage(
        "accounts",
        "[\(layout.accountSection.text)]",
        found: accounts,
        at: sections.first.map { $0.headerRange?.lowerBound ?? 0 },
        in: text
      )
    )
    for field in AccountField.allCases {
      let patterns = patterns(of: field)
      let selector =
        field == .id && patterns.isEmpty ? idSelector : selector(patterns)
      guard !patterns.isEmpty else {
        result.append(
          Coverage(
            "accounts.\(field.rawValue)",
            selector,
            found: selector == nil ? 0 : accounts,
            of: accounts,
            in: text
          )
        )
        continue
      }
      result.append(
        each(
          "accounts.\(field.rawValue)",
          patterns,
          in: sections,
          of: accounts,
          ValueTally.kind(of: field)
        )
      )
    }
    return result + [nameCoverage(in: sections, of: accounts)] + ruleCoverage()
  }

  /// What sender lists may name an account by.
  private func nameCoverage(in sections: [INISection], of accounts: Int) -> Coverage {
    let patterns =
      layout.keyedAccounts?.name
      ?? layout.accountName.map { NamePattern(String(decoding: $0, as: UTF8.self)) }
    guard patterns.isEmpty else {
      return each("accounts.name", patterns, in: sections, of: accounts)
    }
    let isInSection = layout.accountSection.variables.contains("name")
    return Coverage(
      "accounts.name",
      isInSection ? "[\(layout.accountSection.text)]" : nil,
      found: isInSection ? accounts : 0,
      of: accounts,
      in: text
    )
  }

  private var idSelector: String? {
    if layout.accountSection.variables.contains("id") { return "[\(layout.accountSection.text)]" }
    if layout.keyedAccounts != nil { return "{id}" }
    return layout.accountConstants[.id].map { "\"\($0)\"" }
  }

  private func patterns(of field: AccountField) -> [NamePattern] {
    if let keyed = layout.keyedAccounts { return keyed.fields[field] ?? [] }
    return (layout.accountFields[field] ?? []).map {
      NamePattern(String(decoding: $0, as: UTF8.self))
    }
  }

  private func ruleCoverage() -> [Coverage] {
    guard let rules = layout.rules else { return [] }
    let sections = sections(rules.section).filter { section in
      let kind = rules.section.match(text[section.nameRange])?[.kind]?.asciiLowercased
      return kind.map(rules.kinds.contains) ?? true
    }
    let patterns = rules.pairParts.all + rules.fields.all.all
    let count =
      rules.isKeyed
      ? Set(matches(patterns.compactMap(\.self), in: sections).compactMap { $0.captures[.id] })
        .count : sections.count
    func one(_ part: String, _ pattern: NamePattern?, _ kind: ValueTally.Kind = .other) -> Coverage
    {
      each(part, pattern.map { [$0] } ?? [], in: sections, of: count, kind)
    }
    return [
      Coverage(
        "rules",
        "[\(rules.section.text)]",
        found: count,
        at: sections.first.map { $0.headerRange?.lowerBound ?? 0 },
        in: text
      ),
      one("rules.kind", rules.fields.kind, .word(.kind)), one("rules.id", rules.fields.id),
      one("rules.name", rules.fields.name), one("rules.enabled", rules.fields.enabled, .boolean),
      one("rules.pairs.method", rules.method, .word(.method)),
      one("rules.pairs.senders", rules.senders), one("rules.pairs.recipients", rules.recipients),
    ]
  }

  private func detection() -> [Coverage] {
    switch layout.detection {
    case .keyWithoutSections(let key):
      let entry = document.entries.first { document.key(of: $0, is: key) }
      return [
        Coverage(
          "detect",
          String(decoding: key, as: UTF8.self),
          found: entry == nil || document.sections.count > 1 ? 0 : 1,
          at: entry?.keyRange.lowerBound,
          in: text
        )
      ]
    case .any(let patterns, let keys):
      let bySection = patterns.map { pattern in
        let found = sections(pattern).compactMap(\.headerRange?.lowerBound)
        return Coverage(
          "detect", "[\(pattern.text)]", found: found.count, at: found.first, in: text)
      }
      let byKey = keys.map { pattern in
        let found = matches([pattern.key], in: sections(pattern.section))
        return Coverage(
          "detect",
          "[\(pattern.section.text)] \(pattern.key.text)",
          found: found.count,
          at: found.first?.entry.keyRange.lowerBound,
          in: text
        )
      }
      return bySection + byKey
    }
  }

  // MARK: Looking

  private func sections(_ pattern: NamePattern) -> [INISection] {
    document.sections.filter { pattern.match(text[$0.nameRange]) != nil }
  }

  private func entry(of key: INIKey) -> INIEntry? {
    let section = document.sections.first {
      text[$0.nameRange].equalsIgnoringASCIICase(key.section)
    }
    return section.flatMap { section in
      document.entries[section.entries].first { document.key(of: $0, is: key.key) }
    }
  }

  private func matches(_ patterns: [NamePattern], in sections: [INISection])
    -> [(entry: INIEntry, captures: NameMatch)]
  {
    sections.flatMap { section in
      document.entries[section.entries].compactMap { entry in
        patterns.lazy.compactMap { $0.match(text[entry.keyRange]) }.first.map { (entry, $0) }
      }
    }
  }

  private func selector(_ patterns: [NamePattern]) -> String? {
    patterns.isEmpty ? nil : patterns.map(\.text).joined(separator: ", ")
  }

  private func each(
    _ part: String,
    _ patterns: [NamePattern],
    in sections: [INISection],
    of total: Int,
    _ kind: ValueTally.Kind = .other
  ) -> Coverage {
    var tally = ValueTally(profile.dialect, kind)
    // A record has a field once, whatever keys it has it under.
    var records: Set<String> = []
    var first: Int?
    for (number, section) in sections.enumerated() {
      for (entry, captures) in matches(patterns, in: [section]) {
        records.insert("\(number)\u{0}\(captures[.id] ?? "")")
        if first == nil { first = entry.keyRange.lowerBound }
        tally.add(document.value(of: entry))
      }
    }
    return Coverage(
      part,
      selector(patterns),
      found: records.count,
      of: total,
      at: first,
      in: text,
      values: tally.values
    )
  }
}
