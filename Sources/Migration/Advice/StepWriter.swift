import ConfigText
import NotificationCenter

/// Puts the steps of an action together (QNAP FAQ cid 1428 and 3350).
struct StepWriter {
  let account: Account
  /// The address to sign in as.
  let mailbox: String
  /// The pairs that the account serves.
  let places: RulePlaces

  /// What to call the account: its mailbox, or its id where it has none.
  private var title: Phrase.Value { title(mailbox) }

  /// What the NAS lists a Custom account as before anything is done: sign-in may happen as another.
  private var listedTitle: Phrase.Value { title(account.mailbox) }

  /// Whom to sign in as.
  private var signInAddress: Phrase.Value {
    mailbox.isEmpty ? .phrase(Phrase(.itsMailbox)) : Self.text(mailbox)
  }

  private var provider: Phrase.Value { Self.text(account.provider) }

  func authorizeMigrated(as provider: NativeProvider) -> [Phrase] {
    authorize(
      provider,
      listed: .editListedAccount,
      notListed: [
        Phrase(.deleteCustomAccount, .account, listedTitle),
        Phrase(.addService, .provider, .text(provider.name)),
      ]
    )
  }

  /// - Parameter decision: says by which options the account is a candidate.
  func authorizeStaged(as provider: NativeProvider, _ decision: Decision) -> [Phrase] {
    let name = Phrase.Argument(.provider, .text(provider.name))
    return authorize(
      provider,
      listed: .editStagedAccount,
      notListed: [
        Phrase(.addServiceBeside, [name, Phrase.Argument(.account, listedTitle)])
      ]
    ) + [Phrase(.onceSignedIn), applyAgain(as: provider, decision)]
  }

  private func applyAgain(as provider: NativeProvider, _ decision: Decision) -> Phrase {
    var options = decision.reasons.isEmpty ? [] : [acceptOptions(decision)]
    let host = MailHost(account.server ?? "")
    if MailHostTable.classify(host) != .candidate(provider) {
      options.append(alsoHostOption(host, provider.rawValue))
    }
    return options.isEmpty
      ? Phrase(.applyAgain)
      : Phrase(.applyAgainWith, .options, Self.text(options.joined(separator: " ")))
  }

  private func alsoHostOption(_ host: MailHost, _ provider: String) -> String {
    "--also-host \(host.name)=\(provider)"
  }

  /// - Parameters:
  ///   - listed: what to do where the rewritten configuration was put back.
  ///   - notListed: how the native account comes to be where it was not.
  private func authorize(
    _ provider: NativeProvider,
    listed: PhraseKey,
    notListed: [Phrase]
  ) -> [Phrase] {
    let mailbox = signInAddress
    var steps: [Phrase] = []
    steps.reserveCapacity(notListed.count + 8)
    steps.append(Phrase(.ifPutBack))
    steps.append(Phrase(.goToEmailPage))
    steps.append(
      Phrase(
        listed,
        [
          Phrase.Argument(.provider, .text(provider.name)), Phrase.Argument(.account, title),
          Phrase.Argument(.mailbox, mailbox),
        ]
      )
    )
    steps.append(Phrase(.ifNotPutBack))
    steps.append(Phrase(.goToEmailPage))
    steps += notListed
    steps.append(Phrase(.addAccount, .mailbox, mailbox))
    if let step = addToSenderLists { steps.append(step) }
    if provider == .outlook { steps.append(Phrase(.tenantHint)) }
    return steps
  }

  func authorizeNative() -> [Phrase] {
    [
      Phrase(.goToEmailPage),
      Phrase(
        .editAndSignIn,
        [
          Phrase.Argument(.provider, provider), Phrase.Argument(.account, title),
          Phrase.Argument(.mailbox, signInAddress),
        ]
      ),
    ] + servedRules()
  }

  func reauthorize() -> [Phrase] {
    [
      Phrase(.goToEmailPage),
      Phrase(
        .editAccount,
        [Phrase.Argument(.provider, provider), Phrase.Argument(.account, title)]
      ),
      Phrase(.reauthorize),
    ] + servedRules()
  }

  func reconfigure(isKnownAlias: Bool) -> [Phrase] {
    let server = account.server ?? ""
    var steps = [
      Phrase(.goToEmailPage),
      Phrase(.deleteCustomAccount, .account, title),
      Phrase(.addService, .provider, .text("Custom")),
      server.isEmpty
        ? Phrase(.setServerUpAgain) : Phrase(.setNamedServerUpAgain, .server, Self.text(server)),
    ]
    if let step = addToSenderLists { steps.append(step) }
    if isKnownAlias {
      let host = MailHost(server)
      var provider = "gmail|outlook"
      if case .knownAlias(let native) = MailHostTable.classify(host) { provider = native.rawValue }
      steps.append(
        Phrase(.orAlsoHost, .options, Self.text(alsoHostOption(host, provider)))
      )
    }
    return steps
  }

  func appPassword(candidate: NativeProvider?) -> [Phrase] {
    let service: String
    switch (candidate, Provider(name: account.provider)) {
    case (.gmail, _), (_, .native(.gmail)): service = "Google"
    case (.outlook, _), (_, .native(.outlook)): service = "Microsoft"
    default: service = "Yahoo!"
    }
    return [
      Phrase(
        mailbox.isEmpty ? .makeAppPasswordForAccount : .makeAppPassword,
        [Phrase.Argument(.account, title), Phrase.Argument(.service, .text(service))]
      ),
      Phrase(.goToEmailPage),
      Phrase(
        .enterAppPassword,
        [Phrase.Argument(.provider, provider), Phrase.Argument(.account, title)]
      ),
    ] + servedRules()
  }

  func decide(_ decision: Decision) -> [Phrase] {
    var steps: [Phrase] = []
    if decision.has(.noMailbox) {
      steps.append(Phrase(.whichMailbox, .id, .text(account.id)))
      steps.append(Phrase(.noOptionAnswers))
    }
    if decision.has(.alias) {
      steps.append(mayBeAnother(decision))
      if !decision.has(.noMailbox) {
        steps.append(Phrase(.ifYesRunAgain, .options, .text(acceptOptions(decision))))
      }
    }
    return steps + servedRules()
  }

  /// The question about an account that signs in as another than it sends as.
  private func mayBeAnother(_ decision: Decision) -> Phrase {
    let email = Self.text(account.email ?? "")
    let username = Phrase.Argument(.username, Self.text(account.username ?? ""))
    // Where the username is no address, accepting leaves the mailbox.
    let keepsMailbox = !decision.has(.noMailbox) && !MailAddress.isAddress(account.username ?? "")
    return keepsMailbox
      ? Phrase(.maySignInItself, [Phrase.Argument(.mailbox, email), username])
      : Phrase(.mayMailComeFrom, [Phrase.Argument(.email, email), username])
  }

  private func acceptOptions(_ decision: Decision) -> String {
    decision.reasons.map { "--accept \($0.code)" }.joined(separator: " ")
  }

  private var addToSenderLists: Phrase? {
    places.isEmpty ? nil : Phrase(.addToSenderLists, .places, placeList)
  }

  private func servedRules() -> [Phrase] {
    places.isEmpty ? [] : [Phrase(.serves, .places, placeList)]
  }

  private var placeList: Phrase.Value { .places(places) }

  private func title(_ mailbox: String) -> Phrase.Value {
    mailbox.isEmpty
      ? .phrase(Phrase(.accountWithID, .id, .text(account.id))) : Self.text(mailbox)
  }

  /// Text of the document, without what must not be shown.
  private static func text(_ text: String) -> Phrase.Value {
    .text(SensitiveText.redacted(text))
  }
}
