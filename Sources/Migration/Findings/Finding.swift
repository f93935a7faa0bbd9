public import Profiles

/// Something in a configuration, or in what the plan makes of it, that a person should know.
public struct Finding: Equatable, Sendable {
  public let code: FindingCode
  /// For people; never holds a secret.
  public let message: Phrase
  public let site: ConfigurationSite

  public init(_ code: FindingCode, _ message: Phrase, at site: ConfigurationSite) {
    self.code = code
    self.message = message
    self.site = site
  }
}
