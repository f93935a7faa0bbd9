import NotificationCenter

/// Looks in an INI document for what names accounts as senders.
struct INIRuleDraft {
  private let outside: [INIDraftLine]
  private let lines: [INIDraftLine]

  /// - Parameters:
  ///   - outside: the lines that are not of accounts.
  ///   - lines: all lines of the document.
  init(_ outside: [INIDraftLine], of lines: [INIDraftLine]) {
    self.outside = outside
    self.lines = lines
  }

  /// - Parameters:
  ///   - ids: those of the accounts.
  ///   - names: what stands for `{name}` in the sections of the accounts.
  ///   - emails: those of the accounts.
  func find(ids: Set<String>, names: Set<String>, emails: Set<String>) -> RuleDraft? {
    let candidates = outside.filter { line in
      RuleDraft.isSenderName(FieldGuesser.words(line.key)) && !line.value.isEmpty
    }
    let byEmail = candidates.filter { RuleDraft.names([$0.value], emails) }
    if !byEmail.isEmpty { return rules(with: byEmail, by: .email) }
    let byName = candidates.filter { RuleDraft.lists([$0.value], names) }
    if !byName.isEmpty { return rules(with: byName, by: .name) }
    let byID = candidates.filter { RuleDraft.names([$0.value], ids) }
    return byID.isEmpty ? nil : rules(with: byID, by: .id)
  }

  private func rules(with senders: [INIDraftLine], by key: SenderKey) -> RuleDraft {
    NumberedName(senders[0].section).number == nil
      ? sharedSection(senders, key) : ownSections(senders, key)
  }

  /// Rules that have a section each.
  private func ownSections(_ senders: [INIDraftLine], _ key: SenderKey) -> RuleDraft {
    let patterns = senders.map { NumberedName($0.section).pattern("id") }.uniqued()
    // "Event Rule {id}" and "Alert Rule {id}" are one pattern with kinds.
    let kinds = ["event", "alert"].filter { kind in
      patterns.contains { $0.lowercased().contains(kind) }
    }
    var section = patterns[0]
    section.replace(/event|alert/.ignoresCase(), with: "{kind}", maxReplacements: 1)
    let records = lines.filter { patterns.contains(NumberedName($0.section).pattern("id")) }
      .grouped(by: \.section)
    var place = [DraftLine("section", section, "likely: \(records.count) of them hold senders")]
    if section.contains("{kind}") {
      place.append(
        DraftLine(
          "kinds", kinds.count > 1 ? .list(kinds) : .text(kinds[0]),
          "likely: as the sections are called"))
    }
    return rules(senders, key, place: place, records: records)
  }

  /// Rules that share a section, and have numbers in their keys.
  private func sharedSection(_ senders: [INIDraftLine], _ key: SenderKey) -> RuleDraft {
    let section = senders[0].section
    let prefix = senders[0].key.prefix { !($0.isASCII && $0.isNumber) }.lowercased()
    let records = lines.filter {
      $0.section == section && $0.key.lowercased().hasPrefix(prefix)
        && NumberedName($0.key).number != nil
    }
    .grouped(by: { NumberedName($0.key).number })
    return rules(
      senders.map { $0.numbered("id") }, key,
      place: [DraftLine("section", section, "sure: the senders stand there")],
      records: records.map { record in record.map { $0.numbered("id") } })
  }

  private func rules(
    _ senders: [INIDraftLine],
    _ key: SenderKey,
    place: [DraftLine],
    records: [[INIDraftLine]]
  ) -> RuleDraft {
    let senderKey = senders[0].numbered("pair").key
    let hasPairs = senderKey.contains("{pair}")
    let columns = [Column](of: records.map { record in record.map { $0.numbered("pair") } })
    let others = columns.filter { $0.selector != senderKey }
    let ofPairs = others.filter { $0.selector.contains("{pair}") }
    let ofRules = others.filter { !$0.selector.contains("{pair}") }
    let method = FieldGuesser.guesses(FieldGuesser.rule, in: ofPairs).filter {
      $0.field == "method"
    }
    let fields = FieldGuesser.guesses(FieldGuesser.rule, in: ofRules)
      .filter { $0.field != "id" && ($0.field != "method" || !hasPairs) }
    var pairs = [DraftLine("senders", senderKey, "sure: it names accounts")]
    let recipient = (hasPairs ? ofPairs : ofRules).first { column in
      RuleDraft.isRecipientName(column.words) && column.filled.contains { $0.contains("@") }
    }
    if let recipient {
      pairs.append(DraftLine("recipients", recipient.selector, "likely: there are addresses"))
    }
    let separator = RuleDraft.separator(in: senders.map(\.value)) ?? ","
    pairs.append(DraftLine("separator", String(separator), "likely: it stands between items"))
    return RuleDraft(
      key: key,
      place: place,
      fields: hasPairs ? fields + method : fields,
      pairs: pairs,
      enabledTexts: columns.filled("enabled", fields),
      methodTexts: columns.filled("method", fields + method)
    )
  }
}
