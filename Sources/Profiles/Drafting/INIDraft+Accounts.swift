extension INIDraft {
  /// A profile for accounts that have a section each.
  ///
  /// - Parameters:
  ///   - pattern: how their sections are called.
  ///   - server: a key that holds a mail server.
  func ownSections(_ pattern: String, server: String) -> DraftedProfile {
    let hasID = pattern.contains("{id}")
    let own = lines.filter { NumberedName($0.section).pattern("id") == pattern }
    let sections = own.map(\.section).uniqued()
    let columns = [Column](of: own.grouped(by: \.section))
    let guesses = FieldGuesser.guesses(FieldGuesser.account, in: columns)
      .filter { $0.field != "id" || !hasID }
    let usesKey = !hasID && guesses.contains { $0.field == "id" }
    var place = [
      DraftLine(
        "section", pattern,
        sections.count > 1
          ? "sure: there are \(sections.count) of them"
          : "likely: there is only one to judge by")
    ]
    if !hasID, !usesKey {
      place.append(DraftLine("ids", "keep", "likely: there is one account, without an id"))
    }
    let accounts = AccountsDraft(
      place: place,
      constantID: hasID || usesKey ? nil : "1",
      ownFields: usesKey ? ["id"] : [],
      guesses: guesses,
      columns: columns,
      count: sections.count
    )
    let serverKey = guesses.first { $0.field == "server" }?.selector ?? server
    let detection =
      pattern.isEmpty
      ? DraftLine("key", serverKey, "likely: the document has no sections")
      : DraftLine("sections", .list([pattern]), "likely: the accounts stand there")
    let others = lines.filter { NumberedName($0.section).pattern("id") != pattern }
    return profile(
      detection: detection,
      accounts: accounts,
      ids: hasID ? Set(sections.compactMap { NumberedName($0).number }) : ["1"],
      rules: INIRuleDraft(others, of: lines)
    )
  }

  /// A profile for accounts that share a section, and have numbers in their keys.
  ///
  /// - Parameter server: how the keys of mail servers are called.
  func sharedSection(_ section: String, server: String) -> DraftedProfile {
    let prefix = String(server.prefix { $0 != "{" })
    func isOwn(_ line: INIDraftLine) -> Bool {
      line.key.lowercased().hasPrefix(prefix.lowercased())
    }
    let own = lines.filter {
      $0.section == section && isOwn($0) && NumberedName($0.key).number != nil
    }
    let records = own.grouped(by: { NumberedName($0.key).number })
    let columns = [Column](of: records.map { record in record.map { $0.numbered("id") } })
    let guesses = FieldGuesser.guesses(FieldGuesser.account, in: columns)
      .filter { $0.field != "id" }
    var place = [DraftLine("section", section, "sure: it holds \(records.count) accounts")]
    let separator = server.drop { $0 != "}" }.dropFirst().first
    if let separator, !separator.isLetter {
      place.append(
        DraftLine(
          "keys", "\(prefix){id}\(separator){key}", "likely: all keys of an account begin so"))
    }
    place.append(
      DraftLine("ids", "fresh", "guess: `keep` renames no key and leaves references as they are"))
    let accounts = AccountsDraft(
      place: place, guesses: guesses, columns: columns, count: records.count)
    return profile(
      detection: DraftLine(
        "keys", .list(["[\(section)] \(server)"]), "likely: the servers stand there"),
      accounts: accounts,
      ids: Set(own.compactMap { NumberedName($0.key).number }),
      rules: INIRuleDraft(lines.filter { !isOwn($0) }, of: lines)
    )
  }

  private func profile(
    detection: DraftLine,
    accounts: AccountsDraft,
    ids: Set<String>,
    rules: INIRuleDraft
  ) -> DraftedProfile {
    DraftedProfile(
      format: "ini",
      detection: [DraftLine("detect", .heading), detection.indented(by: 2)],
      deviceName: deviceName,
      accounts: accounts,
      rules: rules.find(ids: ids, emails: Set(accounts.filled("email")))
    )
  }
}
