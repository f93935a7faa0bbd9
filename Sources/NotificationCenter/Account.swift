/// An SMTP account of Notification Center as an export holds it.
///
/// A field that the record lacks is nil, which is something else than an empty one: it is never
/// added.
public struct Account: Equatable, Sendable {
  /// See ``AccountID``.
  public var id: String
  /// As written; ``Provider/init(name:)`` says which one it is.
  public var provider: String
  /// The SMTP server of a Custom account, as written.
  public var server: String?
  public var port: String?
  public var security: String?
  /// The sender address; the mailbox of a native account.
  public var email: String?
  /// The SMTP login.
  public var username: String?
  /// The encoded password.
  public var secret: Secret?
  /// As written; ``knownStatus`` says what it means.
  public var status: String?
  /// Whether new rules and other services send through this account.
  public var isDefault: Bool?

  @inlinable public init(
    id: String,
    provider: String,
    server: String? = nil,
    port: String? = nil,
    security: String? = nil,
    email: String? = nil,
    username: String? = nil,
    secret: Secret? = nil,
    status: String? = nil,
    isDefault: Bool? = nil
  ) {
    self.id = id
    self.provider = provider
    self.server = server
    self.port = port
    self.security = security
    self.email = email
    self.username = username
    self.secret = secret
    self.status = status
    self.isDefault = isDefault
  }

  /// The status, nil where it is missing or means nothing to the program.
  @inlinable public var knownStatus: AccountStatus? {
    status.flatMap(AccountStatus.init(text:))
  }

  /// The address that the account sends as: the email, or the username where the email is empty
  /// and the username is an address; empty where there is neither.
  @inlinable public var mailbox: String {
    if let email, !email.isEmpty { return email }
    if let username, MailAddress.isAddress(username) { return username }
    return ""
  }
}
