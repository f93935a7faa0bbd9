/// The providers that Custom accounts are migrated to: the ones that sign in through the browser
/// and can be authorized again.
public enum NativeProvider: String, CaseIterable, Sendable {
  case gmail
  case outlook

  /// The name in Notification Center's menu.
  public var name: String {
    switch self {
    case .gmail: "Gmail"
    case .outlook: "Outlook.com"
    }
  }
}
