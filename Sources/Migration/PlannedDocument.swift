public import ConfigText
public import NotificationCenter
public import Profiles

/// A document, the plan for it, and the verified bytes that carry it out.
public struct PlannedDocument: Sendable {
  public let document: any ExportDocument
  let traits: ExportTraits
  public let plan: MigrationPlan
  /// Edits of the document's text.
  public let edits: EditSet
  /// The file afterwards; nil where nothing changes.
  public let rewritten: [UInt8]?

  public var configuration: Configuration { document.configuration }

  /// The plan as a unified diff in which no secret can be read; empty where nothing changes.
  public func diff(path: String) -> [String] {
    guard !edits.isEmpty else { return [] }
    return UnifiedDiff(of: document.source.text, edits: edits, redactions: document.redactions())
      .lines(path: path)
  }
}
