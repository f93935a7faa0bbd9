import NotificationCenter

/// Where a profile's XML documents keep their fields.
struct XMLLayout: Sendable {
  let detection: XMLPath
  let deviceName: XMLPath?
  let deviceSystem: XMLPath?
  let deviceModel: XMLPath?
  let deviceVersion: XMLPath?
  let accounts: XMLPath
  let accountFields: [AccountField: XMLPath]
  let rules: RuleLayout?

  struct RuleLayout: Sendable {
    let records: XMLPath
    let kind: XMLPath?
    let id: XMLPath?
    let name: XMLPath?
    let enabled: XMLPath?
    let pairs: XMLPath
    let method: XMLPath?
    let senders: XMLPath
    let recipients: XMLPath?
  }
}
