/// The headings of the page, by the names that the templates use.
enum HTMLLabels {
  private static let words: [String: Word] = [
    "l_glance": .glance, "l_deadlines": .deadlines, "l_when": .whenColumn, "l_what": .whatColumn,
    "l_source": .sourceColumn, "l_concerned": .concernedColumn, "l_accounts": .allAccounts,
    "l_filter": .filter, "l_hint": .filterHint, "l_shown": .shownOf, "l_onlyOpen": .onlyOpen,
    "l_nas": .nas, "l_account": .account, "l_provider": .provider,
    "l_server": .server, "l_mailbox": .mailbox, "l_verdict": .verdict,
    "l_action": .leftToDo, "l_rules": .rules, "l_relinks": .sendersChanged,
    "l_findings": .findings, "l_diff": .diff,
    "l_allItems": .allItems, "l_number": .number, "l_task": .task, "l_assignee": .assignee,
    "l_due": .due, "l_done": .done,
  ]

  static func values(_ translation: Translation) -> [String: Any] {
    words.mapValues { translation.text($0) }
  }
}
