/// Why a person has to decide about a candidate, in the order in which reasons are listed.
public enum ReviewReason: String, CaseIterable, Sendable {
  /// The NAS writes the file itself, so rewriting it is of no use.
  case reportOnly = "report-only"
  /// Nobody can tell which mailbox to sign in as.
  case noMailbox = "no-mailbox"
  /// The system is known not to sign in through the browser.
  case noOAuth = "no-oauth"
  /// The login is not the mailbox, so that mail would come from another address.
  case alias

  /// Whether `--accept` may name it.
  public var canBeAccepted: Bool {
    switch self {
    case .reportOnly, .noMailbox: false
    case .noOAuth, .alias: true
    }
  }
}
