public import ConfigText

/// A law that a rewritten document would break; the document is not written then.
public enum LawViolation: Int, Error, CaseIterable, Sendable {
  /// A document that needs nothing is never rewritten.
  case noEditsNoChange = 1
  /// Only planned bytes change.
  case onlyPlannedBytes = 2
  /// The rewritten document parses, and read again it is exactly the planned configuration.
  case readsAsPlanned = 3
  /// Planned again with the same options, it yields no edit.
  case settled = 4
  /// No sender list gained or lost an account other than by the plan.
  case senderListsAsPlanned = 5
}

extension LawViolation: Refusable {
  public var refusal: Refusal {
    let broken =
      switch self {
      case .noEditsNoChange: "the document would change although nothing is planned"
      case .onlyPlannedBytes: "bytes would change that are not planned"
      case .readsAsPlanned: "the rewritten document would not read as it is planned"
      case .settled: "a second run would change the document again"
      case .senderListsAsPlanned: "a sender list would gain or lose an account without a plan"
      }
    return Refusal(
      code: "law-\(rawValue)",
      message: "law \(rawValue) of mailmend does not hold: \(broken); nothing was written, "
        + "please report this"
    )
  }
}
