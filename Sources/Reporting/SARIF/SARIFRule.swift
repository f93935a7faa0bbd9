import Migration

/// What a result of SARIF can be about.
enum SARIFRule: CaseIterable {
  case finding(FindingCode)
  case verdict(Verdict)
  case refused
  case failed

  /// In the order in which a report lists them.
  static let allCases: [SARIFRule] =
    FindingCode.allCases.map(finding)
    + Verdict.allCases.filter { $0 != .keep }.map(verdict) + [.refused, .failed]

  private static let indices = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1.id, $0) }
  )

  /// Stable, for programs.
  var id: String {
    switch self {
    case .finding(let code): code.rawValue
    case .verdict(let verdict): "account-\(verdict.rawValue)"
    case .refused: "refused"
    case .failed: "failed"
    }
  }

  var index: Int { Self.indices[id] ?? -1 }

  var level: String {
    switch self {
    case .finding(let code): code.severity == .warning ? "warning" : "note"
    case .verdict: "warning"
    case .refused, .failed: "error"
    }
  }

  /// What it means, in a sentence; English, as codes are.
  var description: String {
    switch self {
    case .finding(let code): Self.description(code)
    case .verdict(.migrate): "A Custom account at a public server becomes a native one."
    case .verdict(.merge): "A Custom account goes into the native account of its mailbox."
    case .verdict(.stage): "A Custom account gets a native one beside it, and goes on sending."
    case .verdict(.review): "A person has to decide about an account."
    case .verdict(.keep): "An account stays as it is."
    case .refused: "The file was read, but it is not safe to change."
    case .failed: "The file could not be read or written."
    }
  }

  private static func description(_ code: FindingCode) -> String {
    switch code {
    case .workingAccount: "An account that sends today stops until somebody signs in."
    case .ruleSilent: "After the plan no sender of the rule can send."
    case .danglingSender: "A reference names no account."
    case .duplicateSender: "A list names an account more than once."
    case .ruleWithoutSender: "An email pair has no sender."
    case .duplicateNative: "Two native accounts of one provider have one mailbox."
    case .duplicateRule: "Two rules of one kind have one id."
    case .unusedAccount: "No rule sends through the account."
    case .noDefault: "No account is the default."
    case .unknownStatus: "A status is none of ok, expired and unauthorized."
    case .sameDevice: "Another file of the run is from the same device."
    case .earlierMissing: "There is no export from before of the device."
    case .earlierAmbiguous: "Several exports from before are of the device."
    case .nativeMissing: "A Custom account is gone, and no native account has its mailbox."
    case .nativeAmbiguous: "A Custom account is gone, and two native accounts may stand for it."
    case .ruleUnmatched: "A rule that sent through an account that is gone is not found again."
    case .pairUnmatched: "A pair that sent through an account that is gone is not found again."
    case .senderListMissing: "A pair has no sender list that an account could be added to."
    }
  }
}
