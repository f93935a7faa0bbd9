import NotificationCenter

/// Writes the steps of an action in English (QNAP FAQ cid 1428 and 3350).
///
/// Menu names stand as the NAS shows them, joined by `>`.
struct StepWriter {
  let account: Account
  /// The address to sign in as.
  let mailbox: String
  /// The pairs that the account serves.
  let places: [String]

  private static let emailPage = "Notification Center > Service Account and Device Pairing > Email"

  /// What to call the account: its mailbox, or its id where it has none.
  private var title: String {
    mailbox.isEmpty ? "with the id \(account.id)" : mailbox
  }

  /// What the NAS lists a Custom account as before anything is done: sign-in may happen as another.
  private var listedTitle: String {
    account.mailbox.isEmpty ? "with the id \(account.id)" : account.mailbox
  }

  /// Whom to sign in as.
  private var signInAddress: String {
    mailbox.isEmpty ? "the mailbox that it sends from" : mailbox
  }

  func authorizeMigrated(as provider: NativeProvider) -> [String] {
    var steps = [
      "If the rewritten configuration was put back on the NAS:",
      "Go to \(Self.emailPage).",
      "Click Edit on the \(provider.name) account \(title), which is listed already, and sign in as "
        + "\(signInAddress). Do not add a second one.",
      "If it was not put back:",
      "Go to \(Self.emailPage).",
      "Click Delete on the Custom account \(listedTitle).",
      "Click + Add SMTP Service and select \(provider.name).",
      "Click Add Account (older versions: Type an email address), sign in as \(signInAddress) and "
        + "finish the authorization.",
    ]
    steps += addToSenderLists()
    if provider == .outlook { steps.append(Self.tenantHint) }
    return steps
  }

  func authorizeNative() -> [String] {
    [
      "Go to \(Self.emailPage).",
      "Click Edit on the \(account.provider) account \(title) and sign in as \(signInAddress).",
    ] + servedRules()
  }

  func reauthorize() -> [String] {
    [
      "Go to \(Self.emailPage).",
      "Click Edit on the \(account.provider) account \(title).",
      "Click Re-authorization, and finish it in the browser.",
    ] + servedRules()
  }

  func reconfigure(isKnownAlias: Bool) -> [String] {
    let server = account.server ?? ""
    var steps = [
      "Go to \(Self.emailPage).",
      "Click Delete on the Custom account \(title).",
      "Click + Add SMTP Service and select Custom.",
      "Set the SMTP server up again with the original settings"
        + (server.isEmpty ? "." : " (\(server))."),
    ]
    steps += addToSenderLists()
    if isKnownAlias {
      let host = MailHost(server)
      var provider = "gmail|outlook"
      if case .knownAlias(let native) = MailHostTable.classify(host) { provider = native.rawValue }
      steps.append(
        "Or run again with --also-host \(host.name)=\(provider), which makes this account a candidate "
          + "for migration."
      )
    }
    return steps
  }

  func appPassword(candidate: NativeProvider?) -> [String] {
    let service: String
    switch (candidate, Provider(name: account.provider)) {
    case (.gmail, _), (_, .native(.gmail)): service = "Google"
    case (.outlook, _), (_, .native(.outlook)): service = "Microsoft"
    default: service = "Yahoo!"
    }
    return [
      "Make an app password for \(mailbox.isEmpty ? "the account " : "")\(title) at \(service).",
      "Go to \(Self.emailPage).",
      "Click Edit on the \(account.provider) account \(title) and enter the app password.",
    ] + servedRules()
  }

  func decide(_ decision: Decision) -> [String] {
    var steps: [String] = []
    if decision.has(.noMailbox) {
      steps.append(
        "Which mailbox does the account with the id \(account.id) send as? It has no email address "
          + "that could be signed in to."
      )
      steps.append(
        "No option answers this: enter the email address of the account on the NAS, export again "
          + "and run again."
      )
    }
    if decision.has(.alias) {
      let username = account.username ?? ""
      steps.append(
        "May mail from \(account.email ?? "") come from \(username) instead? Sign-in happens as "
          + "\(username), so that is the address that it would be sent from."
      )
      if !decision.has(.noMailbox) {
        steps.append("If yes, run again with \(acceptOptions(decision)). If no, leave it as it is.")
      }
    }
    return steps + servedRules()
  }

  private func acceptOptions(_ decision: Decision) -> String {
    decision.reasons.map { "--accept \($0.code)" }.joined(separator: " ")
  }

  private func addToSenderLists() -> [String] {
    guard !places.isEmpty else { return [] }
    return [
      "Go to System Notification Rules. For each of these rules click Edit > Methods and Recipients, "
        + "and add the account to the sender list of the pair: \(places.joined(separator: "; "))."
    ]
  }

  private func servedRules() -> [String] {
    places.isEmpty ? [] : ["It serves: \(places.joined(separator: "; "))."]
  }

  private static let tenantHint =
    "A work or school tenant can require an administrator's approval of the sign-in."
}
