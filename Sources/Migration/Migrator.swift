public import ConfigText
public import Profiles

/// Reads a document, plans its migration and verifies what would be written. Touches no file.
///
/// ```swift
/// let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
/// if case .planned(let document) = migrator.migrate(bytes), let new = document.rewritten {
///   // `new` holds to all laws
/// }
/// ```
public struct Migrator: Sendable {
  public let registry: ProfileRegistry
  public let options: MigrationOptions

  public init(registry: ProfileRegistry, options: MigrationOptions) {
    self.registry = registry
    self.options = options
  }

  /// What comes of a document.
  public enum Outcome: Sendable {
    /// No profile knows it.
    case skipped
    /// It cannot be read, or a law would be broken.
    case refused(Refusal)
    case planned(PlannedDocument)
  }

  /// - Parameters:
  ///   - bytes: the file.
  ///   - companion: the bytes of a file beside it, given its path relative to the file's folder.
  public func migrate(
    _ bytes: [UInt8],
    companion: (String) -> [UInt8]? = { _ in nil }
  ) -> Outcome {
    do {
      guard let document = try registry.read(bytes, companion: companion) else { return .skipped }
      return .planned(try plan(document, companion: companion))
    } catch let error as any Refusable {
      return .refused(error.refusal)
    } catch let error as Refusal {
      return .refused(error)
    } catch {
      return .refused(LawViolation.onlyPlannedBytes.refusal)
    }
  }

  private func plan(
    _ document: any ExportDocument,
    companion: (String) -> [UInt8]?
  ) throws -> PlannedDocument {
    let traits = ExportTraits(document.profile)
    let plan: MigrationPlan
    do {
      plan = try MigrationPlan(
        for: document.configuration,
        traits: traits,
        options: options
      )
    } catch {
      throw Self.refusal(error, of: document)
    }
    // A reference to a mailbox of two accounts is harmless where one account is left of them.
    for sender in document.references.ambiguous
    where Set(sender.accounts.map { plan.newIDs[$0] }).count > 1 {
      throw document.refusal(of: sender)
    }
    let edits = try document.edits(for: plan.changes)
    let original = document.source.original
    let rewritten: [UInt8]
    let originalEdits: EditSet
    do {
      originalEdits = try document.source.originalEdits(for: edits)
      rewritten = originalEdits.applied(to: original)
    } catch {
      throw Self.unencodable(edits, in: document)
    }
    let laws = Laws(document: document, plan: plan, traits: traits, options: options)
    try laws.check(rewritten, edits: originalEdits) { bytes in
      (try? registry.read(bytes, rewrittenFrom: document, companion: companion)) ?? nil
    }
    // A later run knows nothing of the original: where the last bytes go that were no UTF-8, it
    // reads all others as UTF-8.
    if !edits.isEmpty, document.source.encoding == UnknownEightBitCodec().name {
      let later = try registry.read(rewritten, companion: companion)
      guard let later, laws.isSettled(later.configuration) else {
        throw Self.mixedEncodings(in: document)
      }
    }
    return PlannedDocument(
      document: document,
      traits: traits,
      plan: plan,
      edits: edits,
      rewritten: edits.isEmpty ? nil : rewritten
    )
  }
}
