/// The fields of an account that a migration may write, besides the record itself.
public enum AccountField: String, CaseIterable, Sendable {
  case id
  case provider
  case server
  case port
  case security
  case email
  case username
  case secret
  case status
  case isDefault = "default"

  /// The place among all fields, counting from 0.
  public var number: Int {
    switch self {
    case .id: 0
    case .provider: 1
    case .server: 2
    case .port: 3
    case .security: 4
    case .email: 5
    case .username: 6
    case .secret: 7
    case .status: 8
    case .isDefault: 9
    }
  }
}

extension Account {
  /// The text of a field; nil where the record lacks it.
  public subscript(field: AccountField) -> String? {
    get {
      switch field {
      case .id: id
      case .provider: provider
      case .server: server
      case .port: port
      case .security: security
      case .email: email
      case .username: username
      case .secret: secret?.text
      case .status: status
      case .isDefault: isDefault.map { $0 ? "1" : "0" }
      }
    }
    set {
      switch field {
      case .id: id = newValue ?? id
      case .provider: provider = newValue ?? provider
      case .server: server = newValue
      case .port: port = newValue
      case .security: security = newValue
      case .email: email = newValue
      case .username: username = newValue
      case .secret: secret = newValue.map(Secret.init)
      case .status: status = newValue
      case .isDefault: isDefault = newValue.map { $0 == "1" }
      }
    }
  }
}
