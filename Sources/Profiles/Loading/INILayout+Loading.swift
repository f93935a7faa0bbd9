import NotificationCenter

extension INILayout {
  init(_ nodes: LayoutNodes) throws(ProfileError) {
    detection = try Detection(nodes.detection)
    let device = try nodes.device?.entries(LayoutNodes.iniDeviceKeys) ?? [:]
    deviceName = try device.read("name", Self.key)
    deviceSystem = try device.read("system", Self.key)
    deviceModel = try device.read("model", Self.key)
    deviceVersion = try device.read("version", Self.key)

    let accounts = try nodes.accounts.entries([
      "section", "constants", "host-and-port", "fields", "required",
    ])
    accountSection = try accounts.require("section", in: nodes.accounts) {
      node throws(ProfileError) in NamePattern(try node.text())
    }
    var constants: [AccountField: String] = [:]
    var fields: [AccountField: [[UInt8]]] = [:]
    let constantNodes = try accounts["constants"]?.entries(LayoutNodes.fieldNames) ?? [:]
    let fieldNodes = try accounts["fields"]?.entries(LayoutNodes.fieldNames) ?? [:]
    for field in AccountField.allCases {
      constants[field] = try constantNodes[field.rawValue]?.text()
      fields[field] = try fieldNodes[field.rawValue]?.texts().map { Array($0.utf8) }
    }
    accountConstants = constants
    accountFields = fields
    hostAndPort = try accounts["host-and-port"]?.text().utf8.map(\.self)
    required = try Self.fieldList(accounts["required"])
    rules = try nodes.rules.map { node throws(ProfileError) in try RuleLayout(node) }
  }

  fileprivate static func key(_ node: ProfileNode) throws(ProfileError) -> INIKey {
    try node.iniKey()
  }

  private static func fieldList(_ node: ProfileNode?) throws(ProfileError) -> [AccountField] {
    guard let node else { return [] }
    var result: [AccountField] = []
    for name in try node.texts() {
      guard let field = AccountField(rawValue: name) else {
        throw node.error("expected some of \(LayoutNodes.fieldNames.joined(separator: ", "))")
      }
      result.append(field)
    }
    return result
  }
}

extension INILayout.Detection {
  init(_ node: ProfileNode) throws(ProfileError) {
    let entries = try node.entries(["sections", "key"])
    if let key = entries["key"] {
      self = .keyWithoutSections(Array(try key.text().utf8))
    } else if let sections = entries["sections"] {
      self = .sections(try sections.texts().map(NamePattern.init))
    } else {
      throw node.error("expected \"sections\" or \"key\"")
    }
  }
}

extension INILayout.RuleLayout {
  init(_ node: ProfileNode) throws(ProfileError) {
    let entries = try node.entries(["section", "kinds", "name", "enabled", "pairs"])
    section = try entries.require("section", in: node) { node throws(ProfileError) in
      try node.namePattern(with: "kind")
    }
    kinds = try entries.require("kinds", in: node) { node throws(ProfileError) in
      try node.texts().map { $0.lowercased() }
    }
    name = try entries["name"]?.text().utf8.map(\.self)
    enabled = try entries["enabled"]?.text().utf8.map(\.self)
    guard let pairNode = entries["pairs"] else { throw node.error("expected \"pairs\"") }
    let pair = try pairNode.entries(["method", "senders", "recipients", "separator"])
    func pattern(_ node: ProfileNode) throws(ProfileError) -> NamePattern {
      try node.namePattern(with: "pair")
    }
    method = try pair.require("method", in: pairNode, pattern)
    senders = try pair.require("senders", in: pairNode, pattern)
    recipients = try pair.read("recipients", pattern)
    separator =
      try pair.read("separator") { node throws(ProfileError) in
        let text = try node.text()
        guard text.utf8.count == 1, let byte = text.utf8.first else {
          throw node.error("expected one ASCII character")
        }
        return byte
      } ?? UInt8(ascii: ",")
  }
}
