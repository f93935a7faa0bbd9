public import Migration

extension Reason {
  /// The reason in a few words, with its code.
  var explanation: String {
    "\(words) [\(code)]"
  }

  private var words: String {
    switch self {
    case .review(let reason):
      switch reason {
      case .reportOnly: "the NAS writes this file itself, so changing it would change nothing"
      case .noMailbox: "it has no address to sign in as"
      case .noOAuth: "this system does not sign in through the browser"
      case .alias: "it signs in as one address and sends as another"
      }
    case .keep(let reason):
      switch reason {
      case .alreadyNative: "a native account already"
      case .otherProvider: "another provider"
      case .relayHost: "a relay, not a mailbox"
      case .mailExchangerHost: "a server that receives mail"
      case .nationalCloud: "a national cloud"
      case .knownAlias: "an alias outside of QNAP's table; --also-host makes it a candidate"
      case .unrecognisedHost: "no host name"
      case .otherHost: "another server"
      case .notExpired: "not expired, and --expired-only was given"
      }
    }
  }
}

extension Action {
  /// What to do, in a few words.
  public var title: String {
    switch self {
    case .none: "nothing to do"
    case .authorize: "sign in"
    case .decide: "decide"
    case .appPassword: "enter an app password"
    case .reauthorize: "sign in again"
    case .reconfigure: "set up again"
    }
  }
}
