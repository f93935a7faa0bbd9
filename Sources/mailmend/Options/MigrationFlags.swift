import ArgumentParser
import Migration
import NotificationCenter

/// What a person decided about the accounts.
struct MigrationFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Answer a question with yes: migrate accounts under review for this reason (alias, no-oauth).",
      valueName: "reason"
    )
  )
  var accept: [String] = []

  @Option(
    help: ArgumentHelp(
      "Treat accounts at another host as candidates too, for example smtp.live.com=outlook.",
      valueName: "host=gmail|outlook"
    )
  )
  var alsoHost: [String] = []

  @Flag(help: "Migrate only accounts whose status is expired.")
  var expiredOnly = false

  func validate() throws {
    _ = try options()
  }

  func options() throws -> MigrationOptions {
    var options = MigrationOptions()
    options.expiredOnly = expiredOnly
    do {
      for text in accept {
        guard let reason = ReviewReason(rawValue: text) else {
          let known = ReviewReason.allCases.filter(\.canBeAccepted).map(\.rawValue)
          throw ValidationError(
            "\"\(text)\" is no reason; --accept takes \(known.joined(separator: " or "))."
          )
        }
        try options.accept(reason)
      }
      for text in alsoHost {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let provider = NativeProvider(rawValue: String(parts[1])) else {
          throw ValidationError("--also-host takes HOST=gmail or HOST=outlook, not \"\(text)\".")
        }
        try options.addHost(String(parts[0]), for: provider)
      }
    } catch let error as OptionError {
      throw ValidationError("\(error).")
    }
    return options
  }
}
