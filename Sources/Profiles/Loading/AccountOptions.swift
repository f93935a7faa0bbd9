import NotificationCenter

/// What the accounts of a profile say besides where their fields stand, for any syntax.
struct AccountOptions {
  let ids: IDPolicy
  let constants: [AccountField: String]
  let required: [AccountField]
  let emptied: [AccountField]

  static let emptiable: [AccountField] = [.server, .port, .security, .username, .secret]

  /// - Parameters:
  ///   - entries: those of `accounts`.
  ///   - rewrite: what can be written need not be a constant.
  init(_ entries: [String: ProfileNode], rewrite: RewritePolicy) throws(ProfileError) {
    ids =
      try entries.read("ids") { node throws(ProfileError) in try node.choice(IDPolicy.self) }
      ?? .fresh
    var constants: [AccountField: String] = [:]
    let nodes = try entries["constants"]?.entries(ProfileKeys.accountFields) ?? [:]
    for field in AccountField.allCases {
      guard let node = nodes[field.rawValue] else { continue }
      constants[field] = try node.text()
      guard rewrite == .inPlace, !(field == .id && ids == .keep) else { continue }
      throw node.error(
        field == .id
          ? "a constant id cannot change; expected \"ids: keep\", or \"rewrite: never\""
          : "a constant cannot be rewritten; expected \"\(field.rawValue)\" among the fields, or "
            + "\"rewrite: never\""
      )
    }
    self.constants = constants
    required = try Self.fields(entries["required"], among: AccountField.allCases) ?? []
    emptied = try Self.fields(entries["emptied"], among: Self.emptiable) ?? Self.emptiable
    guard rewrite == .inPlace, let node = entries["required"] else { return }
    for (element, field) in zip(node.elements(), required) where emptied.contains(field) {
      throw element.error(
        "a migrated account has no \"\(field.rawValue)\", and would be no account any more; "
          + "expected fields that stay, such as provider or email, or \"emptied\" without it"
      )
    }
  }

  private static func fields(_ node: ProfileNode?, among known: [AccountField])
    throws(ProfileError) -> [AccountField]?
  {
    guard let node else { return nil }
    var result: [AccountField] = []
    for element in node.elements() {
      let text = try element.text()
      guard let field = known.first(where: { $0.rawValue == text }) else {
        let names = known.map(\.rawValue).joined(separator: ", ")
        throw element.error("expected some of \(names)")
      }
      result.append(field)
    }
    return result
  }
}
