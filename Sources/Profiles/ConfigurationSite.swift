public import NotificationCenter

/// Something in a configuration that stands somewhere in its document. Indices count from 0.
public enum ConfigurationSite: Hashable, Sendable {
  case device
  case account(Int)
  case accountField(Int, AccountField)
  case rule(Int)
  case pair(rule: Int, pair: Int)
  case sender(SenderPath)
}
