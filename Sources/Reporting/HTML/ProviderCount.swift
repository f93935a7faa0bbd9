import Migration
import NotificationCenter

/// How many accounts of each provider there are, as the documents have them now, and how many of the
/// Custom ones are candidates.
struct ProviderCount {
  private(set) var counts = [0, 0, 0, 0, 0]
  private(set) var candidates: [NativeProvider: Int] = [:]

  mutating func add(_ account: AccountReport) {
    add(provider: account.provider)
    if let candidate = account.candidate { candidates[candidate, default: 0] += 1 }
  }

  mutating func add(provider: String) {
    let index =
      switch Provider(name: provider) {
      case .custom: 0
      case .native(.gmail): 1
      case .native(.outlook): 2
      case .yahoo: 3
      default: 4
      }
    counts[index] += 1
  }

  /// In the order of the counts.
  static func labels(_ translation: Translation) -> [String] {
    ["Custom", NativeProvider.gmail.name, NativeProvider.outlook.name, "Yahoo!"]
      + [translation.text(.otherProviders)]
  }
}
