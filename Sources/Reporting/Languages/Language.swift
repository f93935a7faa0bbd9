/// A language of the steps and reports. The raw value is its tag (BCP 47).
///
/// To add one: a case here, its resource in `Resources/Languages`, and that resource in
/// `Translation+Resources.swift`.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case simplifiedChinese = "zh-Hans"
  case japanese = "ja"
  case dutch = "nl"

  /// The language of a locale such as `nl_NL.UTF-8`; English where there is no resource for it.
  public init(locale: String) {
    let name = locale.prefix { $0 != "." && $0 != "@" }.lowercased()
    let parts = name.split { $0 == "_" || $0 == "-" }
    switch parts.first {
    case "nl": self = .dutch
    case "ja": self = .japanese
    // Traditional Chinese is another script, which not everybody reads.
    case "zh" where !parts.contains { ["tw", "hk", "mo", "hant"].contains($0) }:
      self = .simplifiedChinese
    default: self = .english
    }
  }

  /// The language that the environment asks for, by the order in which POSIX looks at the locale.
  ///
  /// - Parameter variable: the value of an environment variable.
  public init(environment variable: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    self.init(locale: locale ?? "")
  }
}
