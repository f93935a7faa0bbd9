import ConfigText
import INISyntax
import NotificationCenter

/// Proposes a profile for an INI document.
struct INIDraft {
  private let document: INIDocument
  private let lines: [Line]

  /// A `key = value` line with its section.
  struct Line {
    let section: String
    let key: String
    let value: String
  }

  init(_ document: INIDocument) {
    self.document = document
    lines = document.sections.flatMap { section in
      document.entries[section.entries].map { entry in
        Line(
          section: document.name(of: section),
          key: document.key(of: entry),
          value: document.value(of: entry)
        )
      }
    }
  }

  func text() throws(Refusal) -> String {
    var hosts = lines.filter { FieldGuesser.isMailHost($0.value) }
    if hosts.isEmpty {
      hosts = lines.filter { line in
        let words = FieldGuesser.words(line.key).split(separator: " ")
        return FieldGuesser.isHost(line.value)
          && words.contains { ["smtp", "mail", "mailhub", "relay"].contains($0) }
      }
    }
    guard let first = hosts.first else { throw serverBehindColon ?? ProfileDraft.noServer }
    let sectionPattern = Self.pattern(first.section, "id")
    let keyPattern = Self.pattern(first.key, "id")
    let isKeyed =
      keyPattern != first.key
      && (sectionPattern == first.section || hosts.filter { $0.section == first.section }.count > 1)
    if isKeyed { return keyed(first.section, keyPattern) }
    return sectioned(sectionPattern, hosts)
  }

  /// Why a server is not found that stands in a line such as `host: smtp.gmail.com`.
  private var serverBehindColon: Refusal? {
    let text = document.source.text
    let lines = LineTable(text)
    for number in 0..<lines.lineCount {
      let line = text[text.trimmingASCIIWhiteSpace(in: lines.range(ofLine: number))]
      guard !line.contains(UInt8(ascii: "=")), let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      let value = String(decoding: line[line.index(after: colon)...], as: UTF8.self)
      guard FieldGuesser.isMailHost(value.filter { !$0.isWhitespace }) else { continue }
      return Refusal(
        code: "no-mail-server",
        message: "a mail server stands behind \":\" here, but a key of INI ends at \"=\": "
          + "the program reads no lines with \":\"",
        place: Place(line: number + 1, column: 1)
      )
    }
    return nil
  }

  /// A name with the first number in it replaced by a variable.
  static func pattern(_ name: String, _ variable: String) -> String {
    guard let start = name.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return name }
    let end = name[start...].firstIndex { !($0.isASCII && $0.isNumber) } ?? name.endIndex
    return name[..<start] + "{\(variable)}" + name[end...]
  }

  // MARK: A section for each account

  private func sectioned(_ pattern: String, _ hosts: [Line]) -> String {
    let hasID = pattern.contains("{id}")
    let sections = ordered(lines.map(\.section)).filter { Self.pattern($0, "id") == pattern }
    let columns = columns(of: sections.map { section in lines.filter { $0.section == section } })
    let guesses = FieldGuesser.guesses(FieldGuesser.account, in: columns)
      .filter { $0.field != "id" || !hasID }
    var text = ProfileDraft.header("ini")
    let hasProvider = guesses.contains { $0.field == "provider" }
    if !hasProvider {
      text.add("rewrite: never", "guess: until a field says which accounts are Custom")
    }
    let serverKey = guesses.first { $0.field == "server" }?.selector ?? hosts[0].key
    text.add("detect:")
    if pattern.isEmpty {
      text.add(2, "key", serverKey, "likely: the document has no sections")
    } else {
      text.add(
        "  sections: [\(YAMLText.quoted(pattern))]", "likely: the accounts stand there")
    }
    addDevice(to: &text)
    text.add("accounts:")
    text.add(
      "  section: \(YAMLText.quoted(pattern))",
      sections.count > 1
        ? "sure: there are \(sections.count) of them" : "likely: there is only one to judge by")
    let usesKey = !hasID && guesses.contains { $0.field == "id" }
    if !hasID, !usesKey {
      text.add("  ids: keep", "likely: there is one account, without an id")
      text.add("  constants:")
      text.add("    id: \"1\"")
      if !hasProvider {
        text.add("    provider: Custom", "guess: nothing says which accounts are Custom")
      }
    } else if !hasProvider {
      text.add("  constants:")
      text.add(
        "    provider: Custom",
        "guess: nothing says which accounts are Custom; name the field and remove rewrite: never")
    }
    text.add("  fields:")
    text.add(guesses, for: (usesKey ? ["id"] : []) + ProfileDraft.accountFields, indentation: 4)
    ProfileDraft.addRequired(guesses, columns, of: sections.count, to: &text)
    let ids = hasID ? Set(sections.compactMap(Self.number)) : ["1"]
    addRules(ids, guesses, columns, outside: Set(sections), to: &text)
    return text.text
  }

  // MARK: One section for all accounts

  private func keyed(_ section: String, _ serverPattern: String) -> String {
    let prefix = String(
      serverPattern[..<(serverPattern.firstIndex(of: "{") ?? serverPattern.startIndex)])
    let own = lines.filter {
      $0.section == section && $0.key.lowercased().hasPrefix(prefix.lowercased())
        && Self.pattern($0.key, "id") != $0.key
    }
    let ids = ordered(own.compactMap { Self.number($0.key) })
    let columns = columns(
      of: ids.map { id in
        own.filter { Self.number($0.key) == id }.map {
          Line(section: section, key: Self.pattern($0.key, "id"), value: $0.value)
        }
      })
    let guesses = FieldGuesser.guesses(FieldGuesser.account, in: columns).filter {
      $0.field != "id"
    }
    let hasProvider = guesses.contains { $0.field == "provider" }
    var text = ProfileDraft.header("ini")
    if !hasProvider {
      text.add("rewrite: never", "guess: until a field says which accounts are Custom")
    }
    text.add("detect:")
    text.add(
      "  keys: [\(YAMLText.quoted("[\(section)] \(serverPattern)"))]",
      "likely: the servers stand there")
    addDevice(to: &text)
    text.add("accounts:")
    text.add(
      "  section: \(YAMLText.quoted(section))", "sure: it holds \(ids.count) accounts")
    let end = serverPattern[(serverPattern.firstIndex(of: "}") ?? serverPattern.startIndex)...]
      .dropFirst()
    if let separator = end.first, !separator.isLetter {
      text.add(
        2, "keys", "\(prefix){id}\(separator){key}", "likely: all keys of an account begin so")
    }
    text.add("  ids: fresh", "guess: `keep` renames no key and leaves references as they are")
    if !hasProvider {
      text.add("  constants:")
      text.add(
        "    provider: Custom",
        "guess: nothing says which accounts are Custom; name the field and remove rewrite: never")
    }
    text.add("  fields:")
    text.add(guesses, for: ProfileDraft.accountFields, indentation: 4)
    ProfileDraft.addRequired(guesses, columns, of: ids.count, to: &text)
    addRules(Set(ids), guesses, columns, outside: [], except: prefix, to: &text)
    return text.text
  }

  // MARK: Rules

  /// - Parameter prefix: how keys begin that are those of accounts.
  private func addRules(
    _ ids: Set<String>,
    _ guesses: [FieldGuess],
    _ accounts: [Column],
    outside sections: Set<String>,
    except prefix: String? = nil,
    to text: inout DraftText
  ) {
    func filled(_ field: String) -> Set<String> {
      let selector = guesses.first { $0.field == field }?.selector
      return Set(accounts.first { $0.selector == selector }?.filled ?? [])
    }
    let emails = filled("email")
    let candidates = lines.filter { line in
      !sections.contains(line.section)
        && !(prefix.map { line.key.lowercased().hasPrefix($0.lowercased()) } ?? false)
        && RuleDraft.isSenderName(FieldGuesser.words(line.key)) && !line.value.isEmpty
    }
    let byEmail = candidates.filter { RuleDraft.names([$0.value], emails) }
    let byID = candidates.filter { RuleDraft.names([$0.value], ids) }
    guard let sample = byEmail.first ?? byID.first else {
      text.add("# rules: ?", "nothing was found that names these accounts as senders")
      DialectDraft(guesses, accounts, rules: nil).write(to: &text)
      return
    }
    let key: SenderKey = byEmail.isEmpty ? .id : .email
    let senders = byEmail.isEmpty ? byID : byEmail
    let draft =
      Self.pattern(sample.section, "id") == sample.section
      ? keyedRules(sample, senders, key) : sectionedRules(sample, senders, key)
    draft.write(to: &text)
    DialectDraft(guesses, accounts, rules: draft).write(to: &text)
  }

  private func sectionedRules(_ sample: Line, _ senders: [Line], _ key: SenderKey) -> RuleDraft {
    let patterns = ordered(senders.map { Self.pattern($0.section, "id") })
    // "Event Rule {id}" and "Alert Rule {id}" are one pattern with kinds.
    let kinds = ["event", "alert"].filter { kind in
      patterns.contains { $0.lowercased().contains(kind) }
    }
    var section = patterns[0]
    if let kind = kinds.first(where: { section.lowercased().contains($0) }),
      let range = section.lowercased().firstRange(of: kind)
    {
      let lower = section.lowercased()
      let start = lower.distance(from: lower.startIndex, to: range.lowerBound)
      let from = section.index(section.startIndex, offsetBy: start)
      section.replaceSubrange(from..<section.index(from, offsetBy: kind.count), with: "{kind}")
    }
    let names = ordered(lines.map(\.section)).filter { name in
      let pattern = Self.pattern(name, "id")
      return patterns.contains(pattern)
    }
    let records = names.map { name in lines.filter { $0.section == name } }
    var place = [("section", section, "likely: \(names.count) of them hold senders")]
    if section.contains("{kind}") {
      place.append(("kinds", "event", "likely: as the sections are called"))
      if kinds.count > 1 { place[1].1 = kinds.joined(separator: "\u{1F}") }
    }
    return rule(sample, senders, key, place: place, records: records)
  }

  private func keyedRules(_ sample: Line, _ senders: [Line], _ key: SenderKey) -> RuleDraft {
    let prefix = sample.key.prefix { !($0.isASCII && $0.isNumber) }.lowercased()
    let own = lines.filter {
      $0.section == sample.section && $0.key.lowercased().hasPrefix(prefix)
        && Self.number($0.key) != nil
    }
    let records = ordered(own.compactMap { Self.number($0.key) }).map { id in
      own.filter { Self.number($0.key) == id }.map {
        Line(section: $0.section, key: Self.pattern($0.key, "id"), value: $0.value)
      }
    }
    let patterned = senders.map {
      Line(section: $0.section, key: Self.pattern($0.key, "id"), value: $0.value)
    }
    return rule(
      patterned[0], patterned, key,
      place: [("section", sample.section, "sure: the senders stand there")],
      records: records)
  }

  private func rule(
    _ sample: Line,
    _ senders: [Line],
    _ key: SenderKey,
    place: [(String, String, String)],
    records: [[Line]]
  ) -> RuleDraft {
    let senderKey = Self.pattern(sample.key, "pair")
    let hasPairs = senderKey.contains("{pair}")
    let columns = columns(
      of: records.map { record in
        record.map { Line(section: $0.section, key: Self.pattern($0.key, "pair"), value: $0.value) }
      })
    let fieldColumns = columns.filter {
      !$0.selector.contains("{pair}") && $0.selector != senderKey
    }
    var fields = FieldGuesser.guesses(FieldGuesser.rule, in: fieldColumns)
      .filter { $0.field != "id" && ($0.field != "method" || !hasPairs) }
    if hasPairs {
      let pairColumns = columns.filter {
        $0.selector.contains("{pair}") && $0.selector != senderKey
      }
      fields += FieldGuesser.guesses(FieldGuesser.rule, in: pairColumns).filter {
        $0.field == "method"
      }
    }
    var pairs = [(0, "senders", senderKey, "sure: it names accounts")]
    let recipient = columns.first { column in
      column.selector != senderKey && column.selector.contains("{pair}") == hasPairs
        && RuleDraft.isRecipientName(column.words) && column.filled.contains { $0.contains("@") }
    }
    if let recipient {
      pairs.append((0, "recipients", recipient.selector, "likely: there are addresses"))
    }
    let separator = RuleDraft.separator(in: senders.map(\.value)) ?? ","
    pairs.append((0, "separator", String(separator), "likely: it stands between items"))
    return RuleDraft(
      key: key,
      place: place.map { (key: $0.0, value: $0.1, comment: $0.2) },
      fields: fields,
      pairs: pairs.map { (indentation: $0.0, key: $0.1, value: $0.2, comment: $0.3) },
      enabledTexts: RuleDraft.texts(of: "enabled", fields, columns)
    )
  }

  // MARK: Looking

  private func addDevice(to text: inout DraftText) {
    let named = lines.first { line in
      ["servername", "hostname", "nasname", "devicename"].contains(
        FieldGuesser.words(line.key).replacing(" ", with: "")) && !line.value.isEmpty
    }
    guard let named, !named.section.isEmpty else { return }
    text.add("device:")
    text.add(
      "  name: \(YAMLText.quoted("[\(named.section)] \(named.key)"))",
      "likely: its name fits")
  }

  private func columns(of records: [[Line]]) -> [Column] {
    let keys = ordered(records.flatMap { $0.map { $0.key.lowercased() } })
    return keys.map { key in
      let values = records.compactMap { record in record.first { $0.key.lowercased() == key } }
      let name = values.first?.key ?? key
      let words = name.replacing("{id}", with: " ").replacing("{pair}", with: " ")
      return Column(selector: name, words: FieldGuesser.words(words), values: values.map(\.value))
    }
  }

  private func ordered(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private static func number(_ text: String) -> String? {
    let digits = text.drop { !($0.isASCII && $0.isNumber) }.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : String(digits)
  }
}
