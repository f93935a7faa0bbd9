import ConfigText
import Migration
import NotificationCenter

/// What the templates show of one file.
struct HTMLSheet {
  private let file: FileReport
  private let number: Int
  private let mode: ReportMode
  private let wording: Wording
  private var translation: Translation { wording.translation }

  init(_ file: FileReport, number: Int, mode: ReportMode, wording: Wording) {
    self.file = file
    self.number = number
    self.mode = mode
    self.wording = wording
  }

  private var name: String { file.device?.name ?? file.path }

  /// A row of the table for each account.
  var rows: [[String: Any]] {
    file.accounts.map { account in
      [
        "number": number, "nas": name, "id": account.id, "provider": account.provider,
        "server": account.server, "mailbox": account.mailbox,
        "verdict": wording.label(account.verdict), "code": account.verdict.rawValue,
        "action": account.action == .none ? "" : wording.action(account.action),
        "open": account.action != .none, "rules": account.rules.count,
      ]
    }
  }

  var values: [String: Any] {
    var values: [String: Any] = [
      "number": number, "name": name, "path": file.path,
      "status": wording.status(file.status, mode), "statusCode": file.status.rawValue,
      "details": details, "accounts": file.accounts.map(account),
      "relinks": file.relinks.map(wording.relink),
      "findings": file.findings.map { finding in
        [
          "severity": wording.severity(finding.severity), "code": finding.severity.rawValue,
          "message": translation.text(finding.message), "place": wording.place(finding),
        ]
      },
    ]
    values["hasRelinks"] = !file.relinks.isEmpty
    values["hasFindings"] = !file.findings.isEmpty
    if let error = file.error {
      values["error"] = ["message": wording.explained(error), "code": error.code]
    }
    if let diff = file.diff, !diff.isEmpty {
      values["diff"] = [
        "lines": DiffLine.lines(diff).map { ["kind": $0.kind.rawValue, "text": $0.text] }
      ]
    }
    return values
  }

  private var details: String {
    let device = [file.device?.model, file.device?.system, file.device?.version]
      .compactMap(\.self).joined(separator: " ")
    let profile = file.profile.map { translation.text(.profile, ["profile": $0]) }
    return [device, profile ?? "", file.encoding ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private func account(_ account: AccountReport) -> [String: Any] {
    let steps = account.steps.map { StepLine($0, translation).values }
    let reasons = wording.reasons(account)
    return [
      "title": wording.title(account), "described": wording.described(account),
      "verdict": wording.verdict(account), "code": account.verdict.rawValue,
      "reasons": reasons.isEmpty ? "" : " (\(reasons))",
      "action": wording.action(account.action), "open": account.action != .none, "steps": steps,
      "hasRules": !account.rules.isEmpty,
      "rules": account.rules.map { translation.text($0.phrase) },
    ]
  }
}
