extension INIDraft {
  /// A profile for accounts that have a section each.
  ///
  /// - Parameters:
  ///   - sections: how their sections are called.
  ///   - server: the line of a mail server in one of them.
  func ownSections(_ sections: AccountSections, server: INIDraftLine) -> DraftedProfile {
    let pattern = sections.pattern
    let names = Set(sections.names)
    let own = lines.filter { names.contains($0.section) }
    let columns = [Column](of: own.grouped(by: \.section))
    let hasID = !sections.ids.isEmpty
    let guesses = FieldGuesser.guesses(FieldGuesser.account, in: columns)
      .filter { $0.field != "id" || !hasID }
    let usesKey = !hasID && guesses.contains { $0.field == "id" }
    let otherServers = hosts.filter {
      $0.key.lowercased() == server.key.lowercased() && !names.contains($0.section)
    }
    let sectionsOfOthers = Set(otherServers.map(\.section))
    var place = [
      DraftLine("section", pattern, Self.confidence(names.count, others: sectionsOfOthers.count))
    ]
    let isNamed = !sections.accountNames.isEmpty
    if !hasID, !usesKey {
      place.append(
        isNamed
          ? DraftLine(
            "ids", "numbered", "likely: the sections have names, so accounts are counted")
          : DraftLine("ids", "keep", "likely: there is one account, without an id"))
    }
    let accounts = AccountsDraft(
      place: place,
      constantID: hasID || usesKey || isNamed ? nil : "1",
      ownFields: usesKey ? ["id"] : [],
      guesses: guesses,
      columns: columns,
      count: names.count
    )
    let serverKey = guesses.first { $0.field == "server" }?.selector ?? server.key
    let detection =
      pattern.isEmpty
      ? DraftLine("key", serverKey, "likely: the document has no sections")
      : DraftLine("sections", .list([pattern]), "likely: the accounts stand there")
    let others = lines.filter {
      !names.contains($0.section) && !sectionsOfOthers.contains($0.section)
    }
    return profile(
      detection: detection,
      accounts: accounts,
      ids: isNamed ? [] : hasID ? sections.ids : ["1"],
      names: sections.accountNames,
      rules: INIRuleDraft(others, of: lines)
    )
  }

  /// How sure it is that some sections are those of all accounts.
  ///
  /// - Parameter others: how many other sections hold a server under the same key.
  private static func confidence(_ count: Int, others: Int) -> String {
    if others > 0 { return "guess: \(others) more hold a mail server, but are called otherwise" }
    return count > 1 ? "sure: there are \(count) of them" : "likely: there is only one to judge by"
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
    names: Set<String> = [],
    rules: INIRuleDraft
  ) -> DraftedProfile {
    DraftedProfile(
      format: "ini",
      detection: [DraftLine("detect", .heading), detection.indented(by: 2)],
      deviceName: deviceName,
      accounts: accounts,
      rules: rules.find(ids: ids, names: names, emails: Set(accounts.filled("email")))
    )
  }
}
