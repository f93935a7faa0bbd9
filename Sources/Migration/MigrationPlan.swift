public import NotificationCenter

/// Everything that a migration would do to one configuration, and why.
public struct MigrationPlan: Equatable, Sendable {
  /// One for each account, in document order.
  public let decisions: [Decision]
  /// In document order.
  public let relinks: [Relink]
  /// What has to be done; empty where nothing changes.
  public let changes: [ConfigurationChange]
  /// The id of each account afterwards; for a merged one that of its survivor.
  public let newIDs: [String]
  /// For each account that stands, or is going to stand, beside a native one until somebody has
  /// signed in, the id of that one.
  public let stagedIDs: [String?]
  /// Which account each sender of the configuration is.
  let senders: SenderIndex
  /// The same once senders are added to what the configuration has.
  let servingSenders: SenderIndex

  /// Decides about every account and works out the changes.
  ///
  /// - Throws: `RewriteError` where no plan can be made.
  public init(
    for configuration: Configuration,
    traits: ExportTraits,
    options: MigrationOptions
  ) throws(RewriteError) {
    var judge = AccountJudge(configuration, traits: traits, options: options)
    decisions = judge.decide()
    senders = SenderIndex(configuration)
    servingSenders = senders
    let rewriter = try Rewriter(
      configuration, traits: traits, decisions: decisions, senders: senders)
    relinks = rewriter.relinks
    changes = rewriter.changes
    newIDs = rewriter.newIDs
    stagedIDs = rewriter.stagedIDs
  }

  /// Whether a plan would change nothing in a configuration.
  static func changesNothing(
    in configuration: Configuration,
    traits: ExportTraits,
    options: MigrationOptions
  ) -> Bool {
    // All changes follow from a verdict on a candidate.
    let accounts = configuration.accounts
    let hasCandidate = accounts.indices.contains { index in
      switch AccountJudge.candidacy(accounts[index].provider, at: accounts[index].server, options) {
      case .candidate: true
      case .none: false
      }
    }
    guard hasCandidate else { return true }
    let plan = try? MigrationPlan(for: configuration, traits: traits, options: options)
    return plan?.changes.isEmpty ?? false
  }

  /// A plan that adds senders and leaves every account as it is.
  ///
  /// - Parameter filled: those that are put into references that say nothing.
  init(
    adding relinks: [Relink],
    filling filled: Set<SenderPath>,
    to configuration: Configuration,
    decisions: [Decision]
  ) {
    self.decisions = decisions
    self.relinks = relinks
    changes = relinks.map { relink in
      filled.contains(relink.path)
        ? .setSender(relink.path, relink.to) : .insertSender(relink.path, relink.to)
    }
    senders = SenderIndex(configuration)
    servingSenders =
      changes.isEmpty ? senders : SenderIndex(configuration.applying(changes))
    newIDs = configuration.accounts.map(\.id)
    stagedIDs = configuration.accounts.map { _ in nil }
  }
}
