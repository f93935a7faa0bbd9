public import ConfigText
public import NotificationCenter
public import Profiles

/// Gives rules the senders back that they lost when Custom accounts were deleted and native ones
/// added by hand. Touches no file.
///
/// ```swift
/// let repairer = Repairer(registry: try .builtIn(), options: MigrationOptions())
/// let outcome = repairer.repair(bytes) { _ in .found(earlier) }
/// ```
public struct Repairer: Sendable {
  public let registry: ProfileRegistry
  /// Which hosts' accounts are candidates; everything else in it is for migrations.
  public let options: MigrationOptions

  public init(registry: ProfileRegistry, options: MigrationOptions) {
    self.registry = registry
    self.options = options
  }

  /// Reads a document, plans its repair and verifies the result.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is now.
  ///   - companion: the bytes of a file beside it, given its path relative to the file's folder.
  ///   - earlier: finds the export from before, given the configuration as it is now; throws a
  ///     `Refusal` where that one cannot be read.
  public func repair(
    _ bytes: [UInt8],
    companion: (String) -> [UInt8]? = { _ in nil },
    earlier: (Configuration) throws(Refusal) -> EarlierExport
  ) -> Migrator.Outcome {
    do {
      guard let document = try registry.read(bytes, companion: companion) else { return .skipped }
      let export = try earlier(document.configuration)
      return .planned(try plan(document, export, companion: companion))
    } catch {
      // Edits that overlap are the only error that says nothing of the document.
      return .refused(Refusal(error, orElse: LawViolation.onlyPlannedBytes.refusal))
    }
  }

  /// Whether a Custom account that was to migrate is gone.
  public func concerns(_ later: Configuration, comparedWith earlier: Configuration) -> Bool {
    !AccountMatcher(earlier, later, options: options).replacements.isEmpty
  }

  private func plan(
    _ document: any ExportDocument,
    _ export: EarlierExport,
    companion: (String) -> [UInt8]?
  ) throws -> PlannedDocument {
    let traits = ExportTraits(document.profile)
    let later = document.configuration
    var findings: [Finding] = []
    var repair: RepairPlan?
    switch export {
    case .found(let earlier) where !traits.isReportOnly:
      let plan = RepairPlan(earlier, later, options: options) { change in
        document.obstacle(to: change, among: [change])
      }
      findings = plan.findings
      repair = plan
    case .found:
      break
    case .missing:
      findings = [Finding(.earlierMissing, Phrase(.earlierMissing), at: .device)]
    case .ambiguous(let paths):
      let named = Phrase(.earlierAmbiguous, .path, .text(paths.joined(separator: ", ")))
      findings = [Finding(.earlierAmbiguous, named, at: .device)]
    }
    let migration = MigrationPlan(
      adding: repair?.relinks ?? [],
      filling: repair?.filled ?? [],
      to: later,
      decisions: later.accounts.map(Self.unchanged)
    )
    let laws = Laws(document: document, migration, repair) { configuration in
      guard case .found(let earlier) = export else { return nil }
      return RepairPlan(earlier, configuration, options: options)
    }
    let rewrite = try VerifiedRewrite(registry: registry).carryOut(laws, companion: companion)
    var planned = PlannedDocument(
      document: document,
      traits: traits,
      plan: migration,
      rewrite: rewrite
    )
    planned.reportedAccounts = repair?.natives.sorted() ?? []
    planned.findings = findings
    return planned
  }

  /// Only native accounts are reported.
  private static func unchanged(_ account: Account) -> Decision {
    Decision(.keep, reasons: [.keep(.alreadyNative)], candidate: nil, mailbox: account.mailbox)
  }
}
