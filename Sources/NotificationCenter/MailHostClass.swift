/// Kinds of mail servers, by what a migration may do with an account that points at one.
public enum MailHostClass: Equatable, Sendable {
  /// A public server whose Custom accounts become this provider.
  case candidate(NativeProvider)
  /// Relays for an organization; signing in as a mailbox is something else.
  case relay
  /// Receives mail; nobody submits to it.
  case mailExchanger
  /// A cloud of its own, with its own sign-in.
  case nationalCloud
  /// Another name for a provider's servers, outside QNAP's table.
  case knownAlias(NativeProvider)
  /// Yahoo!, which wants an app password.
  case yahoo
  /// No name at all.
  case unrecognised
  /// Any other name.
  case other
}
