import ConfigText
import Yams

extension Profile {
  /// Reads a profile file.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - path: what errors call it.
  ///   - isBuiltIn: whether it is part of the program.
  /// - Throws: `ProfileError` with the place and what was expected.
  public convenience init(
    yaml: String, path: String, isBuiltIn: Bool = false
  ) throws(ProfileError) {
    let root = ProfileNode(profile: path, node: try Self.compose(yaml, path: path))
    let entries = try root.entries(ProfileKeys.root)
    func required(_ key: String) throws(ProfileError) -> ProfileNode {
      guard let node = entries[key] else { throw root.error("expected \"\(key)\"") }
      return node
    }
    let name = try required("name").text()
    let summary = try entries["summary"]?.anyText() ?? ""
    let rewrite =
      try entries.read("rewrite") { node throws(ProfileError) in
        try node.choice(RewritePolicy.self)
      } ?? .inPlace
    let format = try required("format").choice(Format.self)
    let accounts = try required("accounts")
    let accountEntries = try accounts.entries(
      format == .xml ? ProfileKeys.xmlAccounts : ProfileKeys.iniAccounts
    )
    let options = try AccountOptions(accountEntries, rewrite: rewrite)
    let ruleEntries =
      try entries["rules"]?.entries(format == .xml ? ProfileKeys.xmlRules : ProfileKeys.iniRules)
      ?? [:]
    let senderKey =
      try ruleEntries.read("senders-by") { node throws(ProfileError) in
        try node.choice(SenderKey.self)
      } ?? .id
    let dialect =
      try entries.read("dialect") { node throws(ProfileError) in try Dialect(node) } ?? .none
    let parts = ProfileParts(
      detection: try required("detect"),
      device: entries["device"],
      accounts: accounts,
      accountEntries: accountEntries,
      rules: entries["rules"],
      ruleEntries: ruleEntries,
      rewrite: rewrite,
      senderKey: senderKey
    )
    let layout: Layout
    let deviceFile: String?
    switch format {
    case .xml:
      layout = .xml(Shared(try XMLLayout(parts, options: options)))
      deviceFile = nil
    case .ini:
      layout = .ini(Shared(try INILayout(parts, options: options)))
      deviceFile = try parts.device?.entries(ProfileKeys.iniDevice)["file"]?.text()
    }
    self.init(
      name: name,
      summary: summary,
      isBuiltIn: isBuiltIn,
      rewrite: rewrite,
      ids: options.ids,
      senderKey: senderKey,
      emptiedFields: options.emptied,
      deviceFile: deviceFile,
      dialect: dialect,
      layout: layout
    )
  }

  private enum Format: String, CaseIterable {
    case xml
    case ini
  }

  private static func compose(_ yaml: String, path: String) throws(ProfileError) -> Node {
    let yaml = YAMLText.withoutByteOrderMark(yaml)
    do {
      if let node = try Yams.compose(yaml: yaml, .basic, .default, .utf8) { return node }
      throw ProfileError(
        profile: path,
        place: Place(line: 1, column: 1),
        message: "the file is empty; expected \"name\", \"format\", \"detect\" and \"accounts\""
      )
    } catch let error as ProfileError {
      throw error
    } catch let error as YamlError {
      throw ProfileError(error, in: yaml, profile: path)
    } catch {
      throw ProfileError(
        profile: path, place: Place(line: 1, column: 1), message: "this is no YAML")
    }
  }
}
