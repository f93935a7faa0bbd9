import ConfigText
import NotificationCenter
import Profiles

extension FileReport {
  /// The report on a planned document.
  ///
  /// - Parameters:
  ///   - path: what the report calls the file.
  ///   - planned: the document and its plan.
  ///   - withDiff: whether the diff is asked for.
  public init(path: String, _ planned: PlannedDocument, withDiff: Bool = false) {
    let configuration = planned.configuration
    let plan = planned.plan
    let senders = plan.senders
    let rules = RuleNames(configuration)
    self.init(path: path, status: planned.rewritten == nil ? .unchanged : .changed)
    profile = planned.document.profile.name
    encoding = planned.document.source.encoding
    device = configuration.device.redacted
    // Some place is asked for in nearly every document.
    let lines = LineTable(planned.document.source.text)
    devicePlace = lines.place(at: planned.document.offset(of: .device))
    accounts = Self.accounts(of: configuration, planned, rules, lines)
    let list = configuration.rules
    relinks = planned.relinks.map { relink in
      RelinkReport(
        rule: rules[relink.path.rule],
        pair: list.number(ofPair: list.pair(relink.path.pair, ofRule: relink.path.rule)),
        from: SensitiveText.redacted(relink.from),
        to: SensitiveText.redacted(relink.to),
        change: relink.change
      )
    }
    let references = planned.document.references
    var collector = FindingCollector(
      configuration,
      traits: planned.traits,
      decisions: plan.decisions,
      senders: senders,
      rules: rules,
      text: { references.text(of: $0, in: configuration) }
    )
    func report(_ finding: Finding) -> FindingReport {
      FindingReport(
        code: finding.code,
        message: finding.message,
        place: lines.place(at: planned.document.offset(of: finding.site))
      )
    }
    findings = collector.collect().map(report)
    findings += planned.findings.map(report)
    if withDiff { diff = planned.diff(path: path) }
  }

  private static func accounts(
    of configuration: Configuration,
    _ planned: PlannedDocument,
    _ rules: RuleNames,
    _ lines: LineTable
  ) -> [AccountReport] {
    let (accounts, plan) = (configuration.accounts, planned.plan)
    let senders = plan.servingSenders
    let advisor = Advisor(
      configuration,
      decisions: plan.decisions,
      senders: senders,
      rules: rules
    )
    return planned.reportedAccounts.map { index in
      var account: Account { accounts[index] }
      let decision = plan.decisions[index]
      let action = advisor.action(for: index)
      let changes =
        decision.verdict == .migrate || decision.verdict == .merge || decision.isStaged
      let becomes = decision.candidate.map {
        AccountReport.Identity(
          id: plan.stagedIDs[index] ?? plan.newIDs[index],
          provider: $0.name
        )
      }
      return AccountReport(
        id: account.id,
        provider: SensitiveText.redacted(account.provider),
        server: SensitiveText.redacted(account.server ?? ""),
        mailbox: SensitiveText.redacted(decision.mailbox),
        status: account.knownStatus,
        verdict: decision.verdict,
        reasons: decision.reasons,
        becomes: changes ? becomes : nil,
        candidate: decision.candidate,
        stage: stage(
          of: decision,
          isStaged: planned.isStaged
            || decision.survivor.map { plan.decisions[$0].isTickedOff } ?? false),
        reviews: decision.verdict == .review ? reviews(of: account, decision) : [],
        rules: RuleReferences(
          of: rules, numbers: senders.rules(usingAccount: index, in: configuration.rules)),
        action: action,
        steps: advisor.steps(for: index, action: action),
        place: lines.place(at: planned.document.offset(of: .account(index)))
      )
    }
  }

  private static func reviews(of account: Account, _ decision: Decision) -> [MailboxReview] {
    guard let provider = decision.candidate else { return [] }
    return decision.reasons.compactMap { reason in
      guard case .review(let reason) = reason else { return nil }
      return MailboxReview(of: account, as: provider, for: reason)
    }
  }

  private static func stage(of decision: Decision, isStaged: Bool) -> Stage? {
    switch decision.verdict {
    case .stage: .toStage
    case .keep: decision.isStaged ? .waiting : nil
    case .merge: isStaged ? .signedIn : nil
    case .migrate, .review: nil
    }
  }
}

extension RuleReference {
  var redacted: RuleReference {
    RuleReference(
      kind: SensitiveText.redacted(kind),
      id: SensitiveText.redacted(id),
      name: SensitiveText.redacted(name)
    )
  }
}
