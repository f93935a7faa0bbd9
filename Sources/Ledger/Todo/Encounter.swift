public import SystemPackage

/// What a run found in a file that somebody has to do, or has done.
public struct Encounter: Sendable {
  public let path: FilePath
  public let mailbox: Mailbox
  public let kind: Kind

  /// What there is to do, or that nothing is.
  public enum Kind: Sendable {
    /// Somebody has to act. The steps of a migration say more than those of a later run, which
    /// finds nothing but an account that is not authorized.
    case outstanding(action: String, steps: [String], isOfMigration: Bool)
    /// The account works, so whatever was to do is done.
    case settled
  }

  public init(path: FilePath, mailbox: Mailbox, kind: Kind) {
    self.path = path
    self.mailbox = mailbox
    self.kind = kind
  }
}
