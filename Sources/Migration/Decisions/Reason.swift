/// Why an account has its verdict.
public enum Reason: Hashable, Sendable {
  case review(ReviewReason)
  case keep(KeepReason)

  /// Stable, for programs.
  public var code: String {
    switch self {
    case .review(let reason): reason.rawValue
    case .keep(let reason): reason.rawValue
    }
  }
}
