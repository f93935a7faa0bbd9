/// All that the plan can say to a person. The raw values count from 0, so that a text is found by
/// its place in a table.
///
/// To add one: a case here, its name, and a text in the resource of every language.
public enum PhraseKey: Int, CaseIterable, Sendable {
  // Steps.
  case ifPutBack
  case ifNotPutBack
  case goToEmailPage
  case editListedAccount
  case editStagedAccount
  case deleteCustomAccount
  case addService
  case addServiceBeside
  case addAccount
  case addToSenderLists
  case onceSignedIn
  case applyAgain
  case applyAgainWith
  case tenantHint
  case editAndSignIn
  case editAccount
  case reauthorize
  case setServerUpAgain
  case setNamedServerUpAgain
  case orAlsoHost
  case makeAppPassword
  case makeAppPasswordForAccount
  case enterAppPassword
  case whichMailbox
  case noOptionAnswers
  case mayMailComeFrom
  case maySignInItself
  case ifYesRunAgain
  case serves

  // Findings.
  case noDefault
  case unknownStatus
  case duplicateNative
  case unusedAccount
  case unusedDefaultAccount
  case workingAccount
  case duplicateRule
  case ruleSilent
  case ruleWithoutSender
  case danglingSender
  case duplicateSender
  case sameDevice
  case earlierMissing
  case earlierAmbiguous
  case nativeMissing
  case nativeAmbiguous
  case ruleUnmatched
  case pairUnmatched
  case senderListMissing
  case senderModelMissing
  case senderHoldsMore
  case senderNameShared
  case senderPairAmbiguous

  // What the others are made of.
  case accountWithID
  case itsMailbox
  case eventRule
  case alertRule
  case ruleOfKind
  case ruleOfNoKind
  case noRule
  case pairOfRule
  case betweenPlaces
  case betweenRules

  /// Whether it heads a branch of steps, which count from 1 again.
  public var isHeading: Bool {
    self == .ifPutBack || self == .ifNotPutBack || self == .onceSignedIn
  }

  /// Whether it is a step that says something instead of asking somebody to act.
  public var isNote: Bool {
    self == .serves || self == .tenantHint
  }
}
