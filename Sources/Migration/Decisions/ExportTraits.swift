public import NotificationCenter
public import Profiles

/// What the profile of a document means for its migration.
public struct ExportTraits: Equatable, Sendable {
  /// Rewriting the file is of no use.
  public var isReportOnly: Bool
  /// Such documents hold rules.
  public var hasRules: Bool
  /// Such documents say which account is the default.
  public var marksDefault: Bool
  /// A migrated account keeps its id.
  public var keepsIDs: Bool
  /// The fields of a Custom account that are empty in a native one.
  public var emptiedFields: [AccountField]

  public init(
    isReportOnly: Bool = false,
    hasRules: Bool = true,
    marksDefault: Bool = true,
    keepsIDs: Bool = false,
    emptiedFields: [AccountField] = [.server, .port, .security, .username, .secret]
  ) {
    self.isReportOnly = isReportOnly
    self.hasRules = hasRules
    self.marksDefault = marksDefault
    self.keepsIDs = keepsIDs
    self.emptiedFields = emptiedFields
  }

  public init(_ profile: Profile) {
    self.init(
      isReportOnly: profile.rewrite == .never,
      hasRules: profile.hasRules,
      marksDefault: profile.marksDefault,
      keepsIDs: profile.ids != .fresh,
      emptiedFields: profile.emptiedFields
    )
  }
}
