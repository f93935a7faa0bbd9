/// Why an account is left alone; the first that applies, in this order.
public enum KeepReason: String, CaseIterable, Sendable {
  case alreadyNative = "already-native"
  case otherProvider = "other-provider"
  case relayHost = "relay-host"
  case mailExchangerHost = "mx-host"
  case nationalCloud = "national-cloud"
  case knownAlias = "known-alias"
  case unrecognisedHost = "unrecognised-host"
  case otherHost = "other-host"
  case notExpired = "not-expired"
  /// It stands beside its native account, to which nobody has signed in yet.
  case staged
}
