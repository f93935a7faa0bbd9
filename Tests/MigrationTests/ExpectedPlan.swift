import Migration

/// What the `expected.json` of a case says.
struct ExpectedPlan: Decodable, Equatable {
  let status: String
  let accounts: [Account]
  let relinks: [Relink]
  /// The codes of all findings in alphabetical order, with repeats.
  let findings: [String]

  struct Account: Decodable, Equatable {
    let id: String
    let verdict: String
    let reasons: [String]
    let becomes: Identity?
    let action: String
  }

  struct Identity: Decodable, Equatable {
    let id: String
    let provider: String
  }

  struct Relink: Decodable, Equatable {
    let rule: Rule
    let pair: Int
    let from: String
    let to: String
    let change: String
  }

  struct Rule: Decodable, Equatable {
    let kind: String
    let id: String
  }
}

extension ExpectedPlan {
  /// The same facts as a report has them.
  init(_ report: FileReport) {
    self.init(
      status: report.status.rawValue,
      accounts: report.accounts.map { account in
        Account(
          id: account.id,
          verdict: account.verdict.rawValue,
          reasons: account.reasons.map(\.code),
          becomes: account.becomes.map { Identity(id: $0.id, provider: $0.provider) },
          action: account.action.rawValue
        )
      },
      relinks: report.relinks.map { relink in
        Relink(
          rule: Rule(kind: relink.rule.kind, id: relink.rule.id),
          pair: relink.pair,
          from: relink.from,
          to: relink.to,
          change: relink.change.rawValue
        )
      },
      findings: report.findings.map(\.code.rawValue).sorted()
    )
  }
}
