public import Migration

/// An answer to a question about one account of one device.
public struct RecordedAnswer: Equatable, Sendable {
  /// The device's name, or the path of its export where that does not name it.
  public let device: String
  public let review: MailboxReview
  /// Whether the account is migrated all the same; otherwise it is left as it is.
  public let isAccepted: Bool

  public init(device: String, review: MailboxReview, isAccepted: Bool) {
    self.device = device
    self.review = review
    self.isAccepted = isAccepted
  }
}
