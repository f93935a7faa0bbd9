/// All that the plan can say to a person. The raw values are the keys in the resources of the
/// languages.
///
/// To add one: a case here, and a text in the resource of every language.
public enum PhraseKey: String, CaseIterable, Sendable {
  // Steps.
  case ifPutBack = "step.if-put-back"
  case ifNotPutBack = "step.if-not-put-back"
  case goToEmailPage = "step.go-to-email-page"
  case editListedAccount = "step.edit-listed-account"
  case editStagedAccount = "step.edit-staged-account"
  case deleteCustomAccount = "step.delete-custom-account"
  case addService = "step.add-service"
  case addServiceBeside = "step.add-service-beside"
  case addAccount = "step.add-account"
  case addToSenderLists = "step.add-to-sender-lists"
  case onceSignedIn = "step.once-signed-in"
  case applyAgain = "step.apply-again"
  case tenantHint = "step.tenant-hint"
  case editAndSignIn = "step.edit-and-sign-in"
  case editAccount = "step.edit-account"
  case reauthorize = "step.reauthorize"
  case setServerUpAgain = "step.set-server-up-again"
  case setNamedServerUpAgain = "step.set-named-server-up-again"
  case orAlsoHost = "step.or-also-host"
  case makeAppPassword = "step.make-app-password"
  case makeAppPasswordForAccount = "step.make-app-password-for-account"
  case enterAppPassword = "step.enter-app-password"
  case whichMailbox = "step.which-mailbox"
  case noOptionAnswers = "step.no-option-answers"
  case mayMailComeFrom = "step.may-mail-come-from"
  case ifYesRunAgain = "step.if-yes-run-again"
  case serves = "step.serves"

  // Findings.
  case noDefault = "finding.no-default"
  case unknownStatus = "finding.unknown-status"
  case duplicateNative = "finding.duplicate-native"
  case unusedAccount = "finding.unused-account"
  case unusedDefaultAccount = "finding.unused-default-account"
  case workingAccount = "finding.working-account"
  case duplicateRule = "finding.duplicate-rule"
  case ruleSilent = "finding.rule-silent"
  case ruleWithoutSender = "finding.rule-without-sender"
  case danglingSender = "finding.dangling-sender"
  case duplicateSender = "finding.duplicate-sender"
  case sameDevice = "finding.same-device"
  case earlierMissing = "finding.earlier-missing"
  case earlierAmbiguous = "finding.earlier-ambiguous"
  case nativeMissing = "finding.native-missing"
  case nativeAmbiguous = "finding.native-ambiguous"
  case ruleUnmatched = "finding.rule-unmatched"
  case pairUnmatched = "finding.pair-unmatched"
  case senderListMissing = "finding.sender-list-missing"
  case senderModelMissing = "finding.sender-model-missing"
  case senderHoldsMore = "finding.sender-holds-more"
  case senderNameShared = "finding.sender-name-shared"
  case senderPairAmbiguous = "finding.sender-pair-ambiguous"

  // What the others are made of.
  case accountWithID = "part.account-with-id"
  case itsMailbox = "part.its-mailbox"
  case eventRule = "part.event-rule"
  case alertRule = "part.alert-rule"
  case ruleOfKind = "part.rule-of-kind"
  case ruleOfNoKind = "part.rule-of-no-kind"
  case noRule = "part.no-rule"
  case pairOfRule = "part.pair-of-rule"
  case betweenPlaces = "part.between-places"
  case betweenRules = "part.between-rules"

  /// Whether it heads a branch of steps, which count from 1 again.
  public var isHeading: Bool {
    self == .ifPutBack || self == .ifNotPutBack || self == .onceSignedIn
  }

  /// Whether it is a step that says something instead of asking somebody to act.
  public var isNote: Bool {
    self == .serves || self == .tenantHint
  }
}
