public import NotificationCenter

/// What a person decided before the run.
public struct MigrationOptions: Equatable, Sendable {
  /// Reasons for review that were answered with yes.
  public private(set) var accepted: Set<ReviewReason> = []
  /// Hosts outside of QNAP's table that are candidates too, by their normal form.
  public private(set) var additionalHosts: [MailHost: NativeProvider] = [:]
  /// Only accounts whose status is `expired` are migrated.
  public var expiredOnly = false
  /// A candidate stays beside its native account until somebody has signed in to that one.
  public var isStaged = false
  /// Questions about single accounts of the document's device that were answered.
  var answers: [MailboxReview: Bool] = [:]
  /// What is known of sign-ins on the document's device.
  var signIns: [NativeMailbox: SignIn] = [:]

  public init() {}

  /// Answers every question of a kind with yes.
  ///
  /// - Throws: `OptionError` where the reason cannot be accepted.
  public mutating func accept(_ reason: ReviewReason) throws(OptionError) {
    guard reason.canBeAccepted else { throw .cannotBeAccepted(reason) }
    accepted.insert(reason)
  }

  /// Makes accounts at another host candidates.
  ///
  /// - Throws: `OptionError` for a relay, a mail exchanger, a national cloud, an address literal, a
  ///   malformed name or a host that belongs to another provider.
  public mutating func addHost(
    _ name: String,
    for provider: NativeProvider
  ) throws(OptionError) {
    let host = MailHost(name)
    guard host.isWellFormedName, !host.isAddressLiteral else { throw .malformedHost(name) }
    switch MailHostTable.classify(host) {
    case .relay, .mailExchanger, .nationalCloud:
      throw .deniedHost(name)
    case .candidate(let other) where other != provider:
      throw .contradictoryHost(name, other)
    case .candidate, .knownAlias, .yahoo, .unrecognised, .other:
      if let other = additionalHosts[host], other != provider {
        throw .contradictoryHost(name, other)
      }
      additionalHosts[host] = provider
    }
  }

  /// The provider that accounts at a server become; nil for a server that is no candidate.
  public func provider(for host: MailHost) -> NativeProvider? {
    provider(for: host, of: MailHostTable.classify(host))
  }

  /// - Parameter hostClass: what the table says of the host.
  func provider(for host: MailHost, of hostClass: MailHostClass) -> NativeProvider? {
    if case .candidate(let provider) = hostClass { return provider }
    return additionalHosts[host]
  }
}
