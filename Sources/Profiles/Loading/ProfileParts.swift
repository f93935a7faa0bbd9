import NotificationCenter

/// The parts of a profile file that say where things stand.
struct ProfileParts {
  let detection: ProfileNode
  let device: ProfileNode?
  let accounts: ProfileNode
  let accountEntries: [String: ProfileNode]
  let rules: ProfileNode?
  let ruleEntries: [String: ProfileNode]
  let rewrite: RewritePolicy
  let senderKey: SenderKey

  /// Whether the fields of an account are enough to migrate it.
  ///
  /// - Parameters:
  ///   - names: the fields and constants that there are.
  ///   - node: the mapping of the fields.
  func checkFields(_ names: Set<String>, in node: ProfileNode, ids: IDPolicy) throws(ProfileError) {
    if !names.contains("provider") {
      throw node.error("expected \"provider\": without it nothing says which accounts are Custom")
    }
    if ids == .numbered {
      if names.contains("id") {
        throw node.error("there is \"id\", but \"ids: numbered\" is for documents without ids")
      }
      if rules != nil, senderKey == .id {
        throw node.error(
          "documents without ids cannot name senders by them; expected \"senders-by: email\" or "
            + "\"senders-by: name\" in rules"
        )
      }
    } else if !names.contains("id") {
      throw node.error(
        "expected \"id\", or \"ids: numbered\" in accounts for documents that hold no ids"
      )
    }
    switch senderKey {
    case .id: break
    case .name where rules != nil && !names.contains("name"):
      throw node.error("expected \"name\", since the sender lists name accounts by it")
    case .email where rules != nil && !names.contains("email"):
      throw node.error("expected \"email\", since the sender lists name accounts by it")
    case .name, .email: break
    }
  }
}

extension ProfileNode {
  /// What stands between the items of a list.
  func separator() throws(ProfileError) -> UInt8 {
    let text = try anyText()
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80 else {
      throw error("expected one ASCII character")
    }
    return byte
  }
}
