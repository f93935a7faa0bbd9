import ConfigText
import Migration

/// What reports say of files, accounts and rules, in one language and without any marks.
struct Wording {
  let translation: Translation

  init(_ translation: Translation) {
    self.translation = translation
  }

  func status(_ status: FileStatus, _ mode: ReportMode) -> String {
    let word: Word =
      switch (status, mode) {
      case (.changed, .plan): .wouldChange
      case (.changed, .apply), (.changed, .repair): .changed
      case (.changed, .undo): .putBack
      case (.unchanged, .undo): .alreadyAsBefore
      case (.unchanged, _): .nothingToChange
      case (.refused, _): .refused
      case (.failed, _): .failed
      case (.skipped, _): .skipped
      }
    return translation.text(word)
  }

  /// `3, Custom at smtp.gmail.com, alerts@example.com`.
  func described(_ account: AccountReport) -> String {
    let mailbox =
      account.mailbox.isEmpty ? translation.text(.withoutMailbox) : account.mailbox
    return translation.text(
      account.server.isEmpty ? .describedAccount : .describedAccountAt,
      [
        "id": account.id, "provider": account.provider, "server": account.server,
        "mailbox": mailbox,
      ]
    )
  }

  func verdict(_ account: AccountReport) -> String {
    switch (account.verdict, account.becomes) {
    case (.migrate, let becomes?):
      translation.text(.becomes, ["provider": becomes.provider, "id": becomes.id])
    case (.merge, let becomes?) where account.stage == .signedIn:
      translation.text(.goesSignedIn, ["provider": becomes.provider, "id": becomes.id])
    case (.stage, let becomes?):
      translation.text(.getsBeside, ["provider": becomes.provider, "id": becomes.id])
    case (.keep, let becomes?):
      translation.text(.waitsBeside, ["provider": becomes.provider, "id": becomes.id])
    case (.merge, let becomes?):
      translation.text(.goesInto, ["provider": becomes.provider, "id": becomes.id])
    case (.review, _): translation.text(.waits)
    default: translation.text(.stays)
    }
  }

  func label(_ verdict: Verdict) -> String {
    let word: Word =
      switch verdict {
      case .migrate: .migrateLabel
      case .merge: .mergeLabel
      case .stage: .stageLabel
      case .review: .reviewLabel
      case .keep: .keepLabel
      }
    return translation.text(word)
  }

  /// The reasons in a few words each, with their codes.
  func reasons(_ account: AccountReport) -> String {
    account.reasons.map { "\(translation.text($0.word)) [\($0.code)]" }.joined(separator: "; ")
  }

  func action(_ action: Action) -> String {
    translation.text(action.word)
  }

  func relink(_ relink: RelinkReport) -> String {
    let place = translation.text(RulePlace(rule: relink.rule, pair: relink.pair).phrase)
    let word: Word =
      switch relink.change {
      case .replaced: .replaced
      case .dropped: .dropped
      case .added: .added
      }
    return translation.text(word, ["place": place, "from": relink.from, "to": relink.to])
  }

  func rules(_ account: AccountReport) -> String {
    account.rules.map { translation.text($0.phrase) }.joined(separator: "; ")
  }

  /// `alerts@example.com (Gmail)`, as the account is called once everything is done.
  func title(_ account: AccountReport) -> String {
    let mailbox =
      account.mailbox.isEmpty
      ? translation.text(.accountNumber, ["id": account.id]) : account.mailbox
    return translation.text(
      .todoAccount,
      ["mailbox": mailbox, "provider": account.finalProvider]
    )
  }

  /// `[no-default, line 4, column 2]`.
  func place(_ finding: FindingReport) -> String {
    translation.text(
      .findingPlace,
      [
        "code": finding.code.rawValue, "line": String(finding.place.line),
        "column": String(finding.place.column),
      ]
    )
  }

  /// A finding on a line.
  func line(_ finding: FindingReport) -> String {
    "\(severity(finding.severity)): \(translation.text(finding.message)) \(place(finding))"
  }

  func severity(_ severity: Severity) -> String {
    translation.text(severity == .warning ? .warning : .note)
  }
}

extension ReportMode {
  /// What heads a report.
  var title: Word {
    switch self {
    case .plan: .planTitle
    case .repair: .repairTitle
    case .apply, .undo: .applyTitle
    }
  }
}

extension Reason {
  fileprivate var word: Word {
    switch self {
    case .review(let reason):
      switch reason {
      case .reportOnly: .reportOnly
      case .noMailbox: .noMailbox
      case .noOAuth: .noOAuth
      case .alias: .alias
      }
    case .keep(let reason):
      switch reason {
      case .alreadyNative: .alreadyNative
      case .otherProvider: .otherProvider
      case .relayHost: .relayHost
      case .mailExchangerHost: .mailExchangerHost
      case .nationalCloud: .nationalCloud
      case .knownAlias: .knownAlias
      case .unrecognisedHost: .unrecognisedHost
      case .otherHost: .otherHost
      case .notExpired: .notExpired
      case .staged: .staged
      }
    }
  }
}

extension Action {
  fileprivate var word: Word {
    switch self {
    case .none: .noAction
    case .authorize: .authorize
    case .decide: .decide
    case .appPassword: .appPassword
    case .reauthorize: .reauthorize
    case .reconfigure: .reconfigure
    }
  }
}
