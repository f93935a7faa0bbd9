import ConfigText
import NotificationCenter

/// By what the sender lists of a document name accounts.
public enum SenderKey: String, CaseIterable, Sendable {
  case id
  /// The mailbox, without regard to ASCII case.
  case email
  /// A name of its own, which the migration leaves alone.
  case name
}
