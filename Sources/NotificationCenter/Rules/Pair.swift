import ConfigText

/// A delivery method of a rule with its senders and recipients.
public struct Pair: Equatable, Sendable {
  /// Counts from 1 within the rule.
  public var number: Int
  /// `email`, `sms`, …; empty where the export names none.
  public var method: String
  /// References to accounts as written; one that is the id of none is dangling.
  public var senders: [String]
  public var recipients: [String]

  public init(number: Int, method: String, senders: [String], recipients: [String] = []) {
    self.number = number
    self.method = method
    self.senders = senders
    self.recipients = recipients
  }

  /// Whether the senders are SMTP accounts: the method is email, or none is named and there are
  /// senders.
  public var sendsMail: Bool {
    method.isEmpty ? !senders.isEmpty : method.equalsIgnoringASCIICase("email")
  }
}
