public import Profiles

/// What the profile of a document means for its migration.
public struct ExportTraits: Equatable, Sendable {
  /// Rewriting the file is of no use.
  public var isReportOnly: Bool
  /// Such documents hold rules.
  public var hasRules: Bool
  /// Such documents say which account is the default.
  public var marksDefault: Bool

  public init(isReportOnly: Bool = false, hasRules: Bool = true, marksDefault: Bool = true) {
    self.isReportOnly = isReportOnly
    self.hasRules = hasRules
    self.marksDefault = marksDefault
  }

  public init(_ profile: Profile) {
    self.init(
      isReportOnly: profile.rewrite == .never,
      hasRules: profile.hasRules,
      marksDefault: profile.marksDefault
    )
  }
}
