import ConfigText

/// The NAS that an export comes from, as far as the export says.
public struct Device: Equatable, Sendable {
  public var name: String?
  /// `QTS`, `QuTS hero`, `QuTS mega`, …
  public var system: String?
  public var model: String?
  public var version: String?

  public init(
    name: String? = nil,
    system: String? = nil,
    model: String? = nil,
    version: String? = nil
  ) {
    self.name = name
    self.system = system
    self.model = model
    self.version = version
  }

  /// Whether the system is known not to sign in through the browser (QNAP FAQ cid 3350).
  public var lacksBrowserSignIn: Bool {
    let name = "quts mega"
    guard let system, system.utf8.count >= name.utf8.count else { return false }
    return system.asciiLowercased.hasPrefix(name)
  }
}
