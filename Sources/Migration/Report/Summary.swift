/// The counts over all files of a run.
public struct Summary: Equatable, Sendable {
  public private(set) var files = 0
  public private(set) var changed = 0
  public private(set) var unchanged = 0
  public private(set) var refused = 0
  public private(set) var failed = 0
  public private(set) var skipped = 0
  public private(set) var accounts = 0
  public private(set) var migrated = 0
  /// Accounts that get a native one beside them.
  public private(set) var staged = 0
  public private(set) var merged = 0
  public private(set) var review = 0
  public private(set) var kept = 0
  /// `working-account` findings.
  public private(set) var working = 0
  /// References that change.
  public private(set) var relinked = 0
  /// Accounts for which somebody has to act.
  public private(set) var actions = 0

  public init() {}

  /// Counts one more file.
  public mutating func add(_ file: FileReport) {
    files += 1
    switch file.status {
    case .changed: changed += 1
    case .unchanged: unchanged += 1
    case .refused: refused += 1
    case .failed: failed += 1
    case .skipped: skipped += 1
    }
    accounts += file.accounts.count
    // By their numbers, since what is gone through one by one is copied.
    for index in file.accounts.indices {
      switch file.accounts[index].verdict {
      case .migrate: migrated += 1
      case .stage: staged += 1
      case .merge: merged += 1
      case .review: review += 1
      case .keep: kept += 1
      }
      if file.accounts[index].action != .none { actions += 1 }
    }
    working += file.findings.indices.count { file.findings[$0].code == .workingAccount }
    relinked += file.relinks.count
  }

  /// Name and count of each, in the order in which reports show them.
  public var counts: [(name: StaticString, count: Int)] {
    var counts: [(name: StaticString, count: Int)] = [
      ("files", files), ("changed", changed), ("unchanged", unchanged), ("refused", refused),
      ("failed", failed), ("skipped", skipped), ("accounts", accounts), ("migrated", migrated),
      ("merged", merged), ("review", review), ("kept", kept), ("working", working),
      ("relinked", relinked), ("actions", actions),
    ]
    // Only a run with stages has any, and all others keep the form that they always had.
    if staged > 0 { counts.append(("staged", staged)) }
    return counts
  }
}
