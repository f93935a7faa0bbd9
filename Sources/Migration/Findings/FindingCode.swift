/// What a report can point at besides the verdicts.
///
/// To add one: a case here, its severity, its message in `FindingCollector`, and a folder in
/// `fixtures/migrations`.
public enum FindingCode: String, CaseIterable, Sendable {
  /// An account that works today stops sending with the plan.
  case workingAccount = "working-account"
  /// After the plan no sender of a rule can send.
  case ruleSilent = "rule-silent"
  /// A reference names no account.
  case danglingSender = "dangling-sender"
  /// A list names an account twice.
  case duplicateSender = "duplicate-sender"
  /// An email pair has no sender.
  case ruleWithoutSender = "rule-without-sender"
  /// Two native accounts have one provider and one mailbox.
  case duplicateNative = "duplicate-native"
  /// Two rules have one kind and one id.
  case duplicateRule = "duplicate-rule"
  /// No sender list names an account.
  case unusedAccount = "unused-account"
  /// No account is the default.
  case noDefault = "no-default"
  /// A status is none of those that are known.
  case unknownStatus = "unknown-status"
  /// Two files of a run come from one device.
  case sameDevice = "same-device"

  public var severity: Severity {
    switch self {
    case .workingAccount, .ruleSilent, .danglingSender, .ruleWithoutSender, .duplicateNative,
      .duplicateRule, .unknownStatus, .sameDevice:
      .warning
    case .duplicateSender, .unusedAccount, .noDefault:
      .note
    }
  }
}
