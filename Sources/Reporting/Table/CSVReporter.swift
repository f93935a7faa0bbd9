import Migration
import NotificationCenter

/// One row for each account (RFC 4180).
struct CSVReporter: Reporter {
  let translation: Translation

  func begin() -> [UInt8] {
    CSVRow.bytes([
      "path", "device", "id", "provider", "server", "mailbox", "status", "verdict", "reasons",
      "new id", "action", "rules",
    ])
  }

  func entry(for file: FileReport) -> [UInt8] {
    file.accounts.flatMap { account in
      CSVRow.bytes([
        file.path, file.device?.name ?? "", account.id, account.provider, account.server,
        account.mailbox, account.status?.rawValue ?? "unknown", account.verdict.rawValue,
        account.reasons.map(\.code).joined(separator: " "), account.becomes?.id ?? "",
        account.action.rawValue, Wording(translation).rules(account),
      ])
    }
  }

  func end(_ summary: Summary) -> [UInt8] { [] }
}
