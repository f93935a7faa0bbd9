import Migration
import NotificationCenter
import TestSupport

/// The options that a drawn document is migrated with.
struct ModelOptions {
  var expiredOnly: Bool
  var accepted: Set<String>
  /// Providers by host, in normal form.
  var additionalHosts: [String: NativeProvider]

  init(using random: inout SeededGenerator) {
    expiredOnly = random.chance(20)
    accepted = []
    if random.chance(50) { accepted.insert("alias") }
    if random.chance(50) { accepted.insert("no-oauth") }
    additionalHosts = [:]
    if random.chance(25) { additionalHosts["smtp.live.com"] = .outlook }
    if random.chance(25) { additionalHosts["smtp.example.org"] = .gmail }
  }

  /// The same for the program.
  func migrationOptions() throws -> MigrationOptions {
    var options = MigrationOptions()
    options.expiredOnly = expiredOnly
    if accepted.contains("alias") { try options.accept(.alias) }
    if accepted.contains("no-oauth") { try options.accept(.noOAuth) }
    for (host, provider) in additionalHosts { try options.addHost(host, for: provider) }
    return options
  }
}
