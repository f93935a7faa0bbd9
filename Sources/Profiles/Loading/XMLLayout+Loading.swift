import NotificationCenter

extension XMLLayout {
  init(_ nodes: LayoutNodes) throws(ProfileError) {
    detection = try nodes.detection.xmlPath()
    let device = try nodes.device?.entries(LayoutNodes.deviceKeys) ?? [:]
    deviceName = try device.read("name", Self.path)
    deviceSystem = try device.read("system", Self.path)
    deviceModel = try device.read("model", Self.path)
    deviceVersion = try device.read("version", Self.path)

    let accounts = try nodes.accounts.entries(["record", "fields"])
    self.accounts = try accounts.require("record", in: nodes.accounts, Self.path)
    let fields = try accounts.require("fields", in: nodes.accounts) { node throws(ProfileError) in
      try node.entries(LayoutNodes.fieldNames)
    }
    var accountFields: [AccountField: XMLPath] = [:]
    for field in AccountField.allCases {
      accountFields[field] = try fields.read(field.rawValue, Self.path)
    }
    self.accountFields = accountFields
    rules = try nodes.rules.map { node throws(ProfileError) in try RuleLayout(node) }
  }

  fileprivate static func path(_ node: ProfileNode) throws(ProfileError) -> XMLPath {
    try node.xmlPath()
  }
}

extension XMLLayout.RuleLayout {
  init(_ node: ProfileNode) throws(ProfileError) {
    let entries = try node.entries(["record", "kind", "id", "name", "enabled", "pairs"])
    records = try entries.require("record", in: node, XMLLayout.path)
    kind = try entries.read("kind", XMLLayout.path)
    id = try entries.read("id", XMLLayout.path)
    name = try entries.read("name", XMLLayout.path)
    enabled = try entries.read("enabled", XMLLayout.path)
    guard let pairNode = entries["pairs"] else { throw node.error("expected \"pairs\"") }
    let pair = try pairNode.entries(["record", "method", "senders", "recipients"])
    pairs = try pair.require("record", in: pairNode, XMLLayout.path)
    method = try pair.read("method", XMLLayout.path)
    senders = try pair.require("senders", in: pairNode, XMLLayout.path)
    recipients = try pair.read("recipients", XMLLayout.path)
  }
}
