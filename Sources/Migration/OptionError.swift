public import NotificationCenter

/// An option that asks for something that must not be done.
public enum OptionError: Error, Equatable, Sendable, CustomStringConvertible {
  case cannotBeAccepted(ReviewReason)
  case deniedHost(String)
  case malformedHost(String)
  case contradictoryHost(String, NativeProvider)

  public var description: String {
    switch self {
    case .cannotBeAccepted(let reason):
      "the reason \"\(reason.rawValue)\" cannot be accepted: no answer would make the rewrite work"
    case .deniedHost(let host):
      "\"\(host)\" is a relay, a mail exchanger or a national cloud: accounts there cannot become "
        + "Gmail or Outlook.com accounts"
    case .malformedHost(let host):
      "\"\(host)\" is no host name; write HOST=gmail or HOST=outlook"
    case .contradictoryHost(let host, let provider):
      "\"\(host)\" belongs to \(provider.name) already"
    }
  }
}
