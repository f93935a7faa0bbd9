import ArgumentParser
import Migration
import NotificationCenter

/// Which accounts are candidates besides those at the hosts of QNAP's table.
struct HostFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Treat accounts at another host as candidates too, for example smtp.live.com=outlook.",
      valueName: "host=gmail|outlook"
    )
  )
  var alsoHost: [String] = []

  func validate() throws {
    var options = MigrationOptions()
    try add(to: &options)
  }

  func add(to options: inout MigrationOptions) throws {
    for text in alsoHost {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let provider = NativeProvider(rawValue: String(parts[1])) else {
        throw ValidationError("--also-host takes HOST=gmail or HOST=outlook, not \"\(text)\".")
      }
      do {
        try options.addHost(String(parts[0]), for: provider)
      } catch {
        throw ValidationError("\(error).")
      }
    }
  }
}
