import ArgumentParser
import DecisionFiles
import Migration

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
      "Replay the answers in this file, which plan --interactive writes.",
      valueName: "file"
    ),
    completion: .file()
  )
  var decisions: String?

  @OptionGroup var hosts: HostFlags

  @Flag(help: "Migrate only accounts whose status is expired.")
  var expiredOnly = false

  @Flag(
    help: ArgumentHelp(
      "Keep every Custom account, with a native one beside it, until somebody has signed in.",
      discussion: "Once the native account works, a second run takes the Custom one away."
    )
  )
  var stage = false

  func validate() throws {
    _ = try options()
  }

  func options() throws -> MigrationOptions {
    var options = MigrationOptions()
    options.expiredOnly = expiredOnly
    options.isStaged = stage
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
    } catch let error as OptionError {
      throw ValidationError("\(error).")
    }
    try hosts.add(to: &options)
    return options
  }

  /// What the decisions file says; nothing without one.
  func answers() throws -> DecisionFile {
    try decisions.map { try DecisionStore($0, mayBeMissing: false).file } ?? DecisionFile()
  }
}
