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
  /// Whether candidates stay until somebody has signed in to their native accounts.
  var isStaged = false
  /// The accounts that reports show, in order.
  var reportedAccounts: [Int]
  /// What was found besides what the configuration and the plan say.
  var findings: [Finding] = []

  /// A document of which all accounts are reported.
  init(
    document: any ExportDocument,
    traits: ExportTraits,
    plan: MigrationPlan,
    rewrite: (edits: EditSet, rewritten: [UInt8]?)
  ) {
    self.document = document
    self.traits = traits
    self.plan = plan
    edits = rewrite.edits
    rewritten = rewrite.rewritten
    reportedAccounts = Array(plan.decisions.indices)
  }

  public var configuration: Configuration { document.configuration }

  /// The references that change in the document, as they stand there.
  ///
  /// Lists that name accounts by mailbox or by name can stay as they are while the ids change, and
  /// change while the ids stay.
  public var relinks: [Relink] {
    guard document.references.key != .id else { return plan.relinks }
    let changes = plan.changes
    let replaced = document.senderTexts(after: changes).map { path, text in
      Relink(path: path, from: document.text(of: path), to: text, change: .replaced)
    }
    let dropped = plan.relinks.filter { $0.change == .dropped }.map { relink in
      Relink(
        path: relink.path,
        from: document.text(of: relink.path),
        to: document.text(ofAccount: relink.to, after: changes),
        change: .dropped
      )
    }
    // A repair names accounts that are gone.
    let isStaging = plan.decisions.contains { $0.verdict == .stage }
    let added = plan.relinks.filter { $0.change == .added }.map { relink in
      Relink(
        path: relink.path,
        from: isStaging
          ? document.text(ofAccount: relink.from, after: changes) : relink.from,
        to: document.text(ofAccount: relink.to, after: changes),
        change: .added
      )
    }
    return (replaced + dropped + added).sorted { $0.path < $1.path }
  }

  /// The plan as a unified diff in which no secret can be read; empty where nothing changes.
  public func diff(path: String) -> [String] {
    guard !edits.isEmpty else { return [] }
    let diff = UnifiedDiff(
      of: document.source.text,
      edits: edits,
      redactions: document.redactions(),
      rewritten: addsAccounts ? redactedResult() : nil
    )
    return diff.lines(path: path)
  }

  /// Whether whole records are new, which hold more than the values that the plan gives them.
  private var addsAccounts: Bool {
    plan.changes.contains { change in
      if case .insertAccount = change { true } else { false }
    }
  }

  /// The text afterwards, with what its own profile hides of it.
  private func redactedResult() -> RedactedText {
    let registry = ProfileRegistry([document.profile])
    let text = edits.applied(to: document.source.text)
    guard let rewritten,
      let result = try? registry.read(rewritten, rewrittenFrom: document),
      result.source.text == text
    else { return RedactedText(text, hiding: [0..<text.count]) }
    return RedactedText(text, hiding: result.redactions())
  }
}
