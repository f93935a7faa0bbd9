import NotificationCenter

/// What a migration has to make of a model, worked out step by step as the rules are told.
struct ModelMigration {
  private(set) var verdicts: [String] = []
  private(set) var reasons: [[String]] = []
  private(set) var newIDs: [String]
  /// All fields of each account afterwards; nil for a record that goes.
  private(set) var newFields: [[AccountField: String]?]
  /// By rule and pair: each reference afterwards, nil for one that goes.
  private(set) var newSenders: [[[String?]]]

  var changesAnything: Bool { verdicts.contains("migrate") || verdicts.contains("merge") }

  init(_ model: ModelConfiguration, _ options: ModelOptions) {
    let accounts = model.accounts
    newIDs = accounts.map(\.id)
    newFields = accounts.map(\.fields)
    newSenders = model.rules.map { $0.pairs.map { $0.senders.map(\.self) } }

    var providers: [NativeProvider?] = []
    var mailboxes: [String] = []
    var survivors: [Int?] = []
    for account in accounts {
      let (verdict, why, provider) = Self.judge(account, model, options)
      var mailbox = Self.mailbox(of: account)
      let username = account.fields[.username] ?? ""
      if why.contains("alias"), Self.isAddress(username) { mailbox = username }
      var survivor: Int?
      if verdict == "migrate" {
        survivor = accounts.indices.first { index in
          guard let native = Self.native(accounts[index]), native == provider else { return false }
          return Self.mailbox(of: accounts[index]).lowercased() == mailbox.lowercased()
        }
        survivor =
          survivor
          ?? verdicts.indices.first { index in
            verdicts[index] == "migrate" && providers[index] == provider
              && mailboxes[index].lowercased() == mailbox.lowercased()
          }
      }
      verdicts.append(survivor == nil ? verdict : "merge")
      reasons.append(why)
      providers.append(provider)
      mailboxes.append(mailbox)
      survivors.append(survivor)
    }
    rewriteAccounts(model, providers, mailboxes, survivors)
    relink(model)
  }

  private static func judge(
    _ account: ModelAccount, _ model: ModelConfiguration, _ options: ModelOptions
  ) -> (verdict: String, reasons: [String], NativeProvider?) {
    if native(account) != nil { return ("keep", ["already-native"], nil) }
    if account.fields[.provider]?.lowercased() != "custom" {
      return ("keep", ["other-provider"], nil)
    }
    let host = ModelHosts.normalForm(account.fields[.server] ?? "")
    guard let provider = ModelHosts.candidates[host] ?? options.additionalHosts[host] else {
      return ("keep", [ModelHosts.keepReason(host)], nil)
    }
    if options.expiredOnly, account.fields[.status]?.lowercased() != "expired" {
      return ("keep", ["not-expired"], provider)
    }
    var reasons: [String] = []
    if !isAddress(mailbox(of: account)) { reasons.append("no-mailbox") }
    if model.system?.lowercased().hasPrefix("quts mega") == true { reasons.append("no-oauth") }
    let email = account.fields[.email] ?? ""
    let username = account.fields[.username] ?? ""
    let localPart = isAddress(email) ? String(email.prefix { $0 != "@" }) : email
    if !email.isEmpty, !username.isEmpty,
      ![email.lowercased(), localPart.lowercased()].contains(username.lowercased())
    {
      reasons.append("alias")
    }
    return (options.accepted.isSuperset(of: reasons) ? "migrate" : "review", reasons, provider)
  }

  private static func native(_ account: ModelAccount) -> NativeProvider? {
    switch account.fields[.provider]?.lowercased() {
    case "gmail": .gmail
    case "outlook.com": .outlook
    default: nil
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.count { $0 == "@" } == 1 && !text.hasPrefix("@") && !text.hasSuffix("@")
      && !text.contains(" ")
  }

  private static func mailbox(of account: ModelAccount) -> String {
    if let email = account.fields[.email], !email.isEmpty { return email }
    let username = account.fields[.username] ?? ""
    return isAddress(username) ? username : ""
  }

  private mutating func rewriteAccounts(
    _ model: ModelConfiguration,
    _ providers: [NativeProvider?],
    _ mailboxes: [String],
    _ survivors: [Int?]
  ) {
    let references = model.rules.flatMap { $0.pairs.flatMap(\.senders) }
    var largest = (newIDs + references).compactMap { Int($0) }.max() ?? 0
    for (index, account) in model.accounts.enumerated() where verdicts[index] == "migrate" {
      largest += 1
      newIDs[index] = String(largest)
      var new: [AccountField: String] = [
        .provider: providers[index] == .gmail ? "Gmail" : "Outlook.com", .server: "", .port: "",
        .security: "", .username: "", .secret: "", .status: "unauthorized",
      ]
      if account.fields[.email] == "" || reasons[index].contains("alias") {
        new[.email] = mailboxes[index]
      }
      for (field, value) in new where account.fields[field] != nil {
        newFields[index]?[field] = value
      }
    }
    for (index, account) in model.accounts.enumerated() {
      guard let survivor = survivors[index] else { continue }
      newIDs[index] = newIDs[survivor]
      newFields[index] = nil
      if account.fields[.isDefault] == account.words.yes,
        newFields[survivor]?[.isDefault] != nil
      {
        newFields[survivor]?[.isDefault] = model.accounts[survivor].words.yes
      }
    }
  }

  private mutating func relink(_ model: ModelConfiguration) {
    var moved: [String: String] = [:]
    for (account, id) in zip(model.accounts, newIDs) where account.id != id {
      moved[account.id] = id
    }
    for (rule, pairs) in model.rules.map(\.pairs).enumerated() {
      for (number, pair) in pairs.enumerated() where pair.sendsMail {
        let targets = Set(pair.senders.compactMap { moved[$0] })
        var named: Set<String> = []
        newSenders[rule][number] = pair.senders.map { sender in
          let now = moved[sender] ?? sender
          if targets.contains(now), !named.insert(now).inserted { return nil }
          return now
        }
      }
    }
  }
}
