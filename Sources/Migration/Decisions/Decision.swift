public import NotificationCenter

/// What is decided about one account.
public struct Decision: Equatable, Sendable {
  public let verdict: Verdict
  /// For a review all that apply, accepted ones too; for a kept account exactly one.
  public let reasons: [Reason]
  /// What a candidate becomes; nil for an account that is none.
  public let candidate: NativeProvider?
  /// The address that the account sends as once the plan is carried out.
  public let mailbox: String
  /// For a merge, the index of the account that takes over.
  public let survivor: Int?
  /// For an account that is staged, the index of the account whose native one it shares; nil for one
  /// that gets one of its own.
  public let partner: Int?
  /// Whether somebody has ticked off the sign-in of a native account whose status says nothing of it
  /// yet.
  public let isTickedOff: Bool

  init(
    _ verdict: Verdict,
    reasons: [Reason],
    candidate: NativeProvider?,
    mailbox: String,
    survivor: Int? = nil,
    partner: Int? = nil,
    isTickedOff: Bool = false
  ) {
    self.verdict = verdict
    self.reasons = reasons
    self.candidate = candidate
    self.mailbox = mailbox
    self.survivor = survivor
    self.partner = partner
    self.isTickedOff = isTickedOff
  }

  /// Whether the account stands, or is going to stand, beside its native one.
  public var isStaged: Bool { verdict == .stage || reasons == [.keep(.staged)] }

  /// Whether a reason was given, accepted or not.
  public func has(_ reason: ReviewReason) -> Bool {
    reasons.contains(.review(reason))
  }
}
