/// One step from a configuration to another.
///
/// Indices are those of the configuration before any change. A list of changes says everything
/// that a migration does; both the planned configuration and the edits of the document follow
/// from it, independently of one another.
public enum ConfigurationChange: Equatable, Sendable {
  /// A field that the record has gets another value.
  case setField(account: Int, AccountField, String)
  /// The record goes.
  case removeAccount(Int)
  /// A reference names another account.
  case setSender(SenderPath, String)
  /// A reference goes.
  case removeSender(SenderPath)
  /// A new record stands right after another one, with the same fields in the same style.
  indirect case insertAccount(after: Int, Account)
  /// A reference is added before the one that stands at the place, or at the end of the list;
  /// several at one place stand in the order of the changes.
  case insertSender(SenderPath, String)

  /// Whether it adds an account or a reference.
  @inlinable public var isInsertion: Bool {
    switch self {
    case .insertAccount, .insertSender: true
    case .setField, .removeAccount, .setSender, .removeSender: false
    }
  }
}
