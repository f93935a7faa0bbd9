public import Migration

extension Migrator {
  /// The planned document; nil where it is skipped or refused.
  public func plannedDocument(of bytes: [UInt8]) -> PlannedDocument? {
    guard case .planned(let document) = migrate(bytes) else { return nil }
    return document
  }
}
