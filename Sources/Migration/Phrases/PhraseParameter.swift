/// The names of what varies in a phrase, as the resources of the languages write them: `{mailbox}`.
public enum PhraseParameter: String, CaseIterable, Sendable {
  /// How an account is called: its mailbox, or its id.
  case account
  case mailbox
  case provider
  case server
  /// Who makes app passwords.
  case service
  case id
  /// The id of another account.
  case other
  case email
  case username
  /// An option of the command line, or several.
  case options
  case rule
  case rules
  /// The kind of a rule.
  case kind
  case name
  /// The number of a pair.
  case pair
  /// Pairs of rules.
  case places
  case status
  case sender
  case device
  case path
}
