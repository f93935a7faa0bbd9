public import NotificationCenter

/// A reference that names several accounts, as a mailbox does that two of them have.
///
/// It is harmless where a plan makes one account of them.
public struct AmbiguousSender: Equatable, Sendable {
  public let path: SenderPath
  /// As indices, in document order.
  public let accounts: [Int]
}
