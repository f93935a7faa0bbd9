/// What a report can point at besides the verdicts.
///
/// To add one: a case here, its severity, its message in `FindingCollector`, and a folder in
/// `fixtures/migrations` or, for what only a repair finds, in `fixtures/repairs`.
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
  /// Repair: there is no export from before of the device.
  case earlierMissing = "earlier-missing"
  /// Repair: more than one export from before may be meant.
  case earlierAmbiguous = "earlier-ambiguous"
  /// Repair: a Custom account is gone, and no native account has its mailbox.
  case nativeMissing = "native-missing"
  /// Repair: a Custom account is gone, and two native accounts may stand for it.
  case nativeAmbiguous = "native-ambiguous"
  /// Repair: a rule that lost its sender is not found again.
  case ruleUnmatched = "rule-unmatched"
  /// Repair: a pair that lost its sender is not found again.
  case pairUnmatched = "pair-unmatched"
  /// Repair: a pair that lost its sender has no list to add it to.
  case senderListMissing = "sender-list-missing"

  public var severity: Severity {
    switch self {
    case .workingAccount, .ruleSilent, .danglingSender, .ruleWithoutSender, .duplicateNative,
      .duplicateRule, .unknownStatus, .sameDevice, .earlierMissing, .earlierAmbiguous,
      .nativeMissing, .nativeAmbiguous, .ruleUnmatched, .pairUnmatched, .senderListMissing:
      .warning
    case .duplicateSender, .unusedAccount, .noDefault:
      .note
    }
  }
}
