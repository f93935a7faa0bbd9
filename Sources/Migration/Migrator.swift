public import ConfigText
import NotificationCenter
public import Profiles

/// Reads a document, plans its migration and verifies what would be written. Touches no file.
///
/// ```swift
/// let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
/// if case .planned(let document) = migrator.migrate(bytes), let new = document.rewritten {
///   return new  // holds to all laws
/// }
/// ```
public struct Migrator: Sendable {
  public let registry: ProfileRegistry
  public let options: MigrationOptions
  /// What is known of single devices.
  public var knowledge: DeviceKnowledge

  public init(
    registry: ProfileRegistry,
    options: MigrationOptions,
    knowledge: DeviceKnowledge = DeviceKnowledge()
  ) {
    self.registry = registry
    self.options = options
    self.knowledge = knowledge
  }

  /// What comes of a document.
  public enum Outcome: Sendable {
    /// No profile knows it.
    case skipped
    /// It cannot be read, or a law would be broken.
    case refused(Refusal)
    case planned(PlannedDocument)
  }

  /// Reads a document, plans its migration and verifies the result.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - names: what the device may be called where the document does not name it, such as the path
  ///     of the file; asked for only where something is known of devices.
  ///   - companion: the bytes of a file beside it, given its path relative to the file's folder.
  public func migrate(
    _ bytes: [UInt8],
    calledWithoutName names: () -> [String] = { [] },
    companion: (String) -> [UInt8]? = { _ in nil }
  ) -> Outcome {
    do {
      guard let document = try registry.read(bytes, companion: companion) else { return .skipped }
      var device: String? { document.configuration.device.redacted.name }
      let options = knowledge.isEmpty ? options : knowledge.options(options, device, names)
      return .planned(try plan(document, options, companion: companion))
    } catch {
      // Edits that overlap are the only error that says nothing of the document.
      return .refused(Refusal(error, orElse: LawViolation.onlyPlannedBytes.refusal))
    }
  }

  private func plan(
    _ document: any ExportDocument,
    _ options: MigrationOptions,
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
      let isStaged = sender.accounts.contains { plan.decisions[$0].isStaged }
      throw Self.ambiguous(sender, isStaged: isStaged, in: document)
    }
    let laws = Laws(document: document, plan: plan, traits: traits, options: options)
    let rewrite = try VerifiedRewrite(registry: registry).carryOut(laws, companion: companion)
    var planned = PlannedDocument(
      document: document,
      traits: traits,
      plan: plan,
      rewrite: rewrite
    )
    planned.isStaged = options.isStaged
    return planned
  }
}
