import ConfigText
import NotificationCenter

/// Gives every account of a configuration its verdict.
struct AccountJudge {
  let configuration: Configuration
  private let traits: ExportTraits
  let options: MigrationOptions
  /// The first account of a provider that has a mailbox, or will have it.
  var owners = MailboxOwners()

  init(_ configuration: Configuration, traits: ExportTraits, options: MigrationOptions) {
    self.configuration = configuration
    self.traits = traits
    self.options = options
    let accounts = configuration.accounts
    for index in accounts.indices {
      guard case .native(let provider) = Provider(name: accounts[index].provider) else { continue }
      let address = accounts[index].mailbox
      guard !address.isEmpty else { continue }
      let mailbox = NativeMailbox(address, of: provider)
      if owners[mailbox] == nil { owners.add(index, of: mailbox) }
    }
  }

  /// The decisions, one for each account in document order.
  mutating func decide() -> [Decision] {
    configuration.accounts.indices.map { decide($0) }
  }

  private mutating func decide(_ index: Int) -> Decision {
    // To copy an account means to count a reference for each of its texts.
    let accounts = configuration.accounts
    var account: Account { accounts[index] }
    func keep(_ reason: KeepReason, candidate: NativeProvider? = nil) -> Decision {
      Decision(
        .keep,
        reasons: [.keep(reason)],
        candidate: candidate,
        mailbox: accounts[index].mailbox
      )
    }
    switch Self.candidacy(account.provider, at: account.server, options) {
    case .none(.alreadyNative) where !options.signIns.isEmpty:
      return keepNative(index)
    case .none(let reason):
      return keep(reason)
    case .candidate(let provider):
      if options.expiredOnly, account.knownStatus != .expired {
        return keep(.notExpired, candidate: provider)
      }
      return decideCandidate(index, provider)
    }
  }

  /// Whether an account points at a server whose accounts become native ones.
  enum Candidacy {
    case candidate(NativeProvider)
    /// It is kept, whatever else it says.
    case none(KeepReason)
  }

  /// - Parameters:
  ///   - provider: the account's, as written.
  ///   - server: the account's, as written.
  ///   - options: say which other servers count.
  static func candidacy(
    _ provider: String,
    at server: String?,
    _ options: MigrationOptions
  ) -> Candidacy {
    switch Provider(name: provider) {
    case .native: return .none(.alreadyNative)
    case .yahoo, .other: return .none(.otherProvider)
    case .custom: break
    }
    let host = MailHost(server ?? "")
    let hostClass = MailHostTable.classify(host)
    return options.provider(for: host, of: hostClass).map(Candidacy.candidate)
      ?? .none(reason(for: hostClass))
  }

  private mutating func decideCandidate(_ index: Int, _ provider: NativeProvider) -> Decision {
    let account = configuration.accounts[index]
    let reviewReasons = reviewReasons(for: account)
    let reasons = reviewReasons.map(Reason.review)
    let isAccepted = reviewReasons.allSatisfy { reason in
      guard reason.canBeAccepted else { return false }
      let review = MailboxReview(of: account, as: provider, for: reason)
      return options.answers[review] ?? options.accepted.contains(reason)
    }
    guard isAccepted else {
      return Decision(.review, reasons: reasons, candidate: provider, mailbox: account.mailbox)
    }
    let mailbox = Self.mailbox(
      of: account,
      signsInAsUsername: reviewReasons.contains(.alias)
    )
    let key = NativeMailbox(mailbox, of: provider)
    if let staged = stage(index, as: provider, mailbox, reasons) { return staged }
    if let owner = owners[key] {
      return Decision(
        .merge,
        reasons: reasons,
        candidate: provider,
        mailbox: mailbox,
        survivor: owner
      )
    }
    owners.add(index, of: key)
    return Decision(.migrate, reasons: reasons, candidate: provider, mailbox: mailbox)
  }

  private static func mailbox(of account: Account, signsInAsUsername: Bool) -> String {
    if signsInAsUsername, let username = account.username, MailAddress.isAddress(username) {
      return username
    }
    return account.mailbox
  }

  private func reviewReasons(for account: Account) -> [ReviewReason] {
    ReviewReason.allCases.filter { reason in
      switch reason {
      case .reportOnly: traits.isReportOnly
      case .noMailbox: !MailAddress.isAddress(account.mailbox)
      case .noOAuth: configuration.device.lacksBrowserSignIn
      case .alias: Self.signsInAsAnother(account)
      }
    }
  }

  /// Whether there are an email and a username, and the username is neither the email nor its
  /// local part.
  private static func signsInAsAnother(_ account: Account) -> Bool {
    guard let email = account.email, let username = account.username, !email.isEmpty,
      !username.isEmpty
    else { return false }
    if username.equalsIgnoringASCIICase(email) { return false }
    let localPart = MailAddress.localPart(of: email) ?? email[...]
    return !username.equalsIgnoringASCIICase(localPart)
  }

  private static func reason(for hostClass: MailHostClass) -> KeepReason {
    switch hostClass {
    case .relay: .relayHost
    case .mailExchanger: .mailExchangerHost
    case .nationalCloud: .nationalCloud
    case .knownAlias: .knownAlias
    case .unrecognised: .unrecognisedHost
    case .candidate, .yahoo, .other: .otherHost
    }
  }
}
