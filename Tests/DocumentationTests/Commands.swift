import TestSupport

/// The commands of the program with their options, as its help lists them.
struct Commands {
  /// By name, such as `ledger merge`; the options as they are written, `--ledger` or `-h`.
  let options: [String: Set<String>]

  static let all: Commands = {
    let help = try! Sandbox().run("--experimental-dump-help").json()
    return Commands(options: Dictionary(uniqueKeysWithValues: commands(in: help["command"])))
  }()

  /// The command that some words begin with, the longest where there are several.
  func command(in words: some Collection<String>) -> String? {
    (1...2).reversed().lazy
      .map { words.prefix($0).joined(separator: " ") }
      .first { options[$0] != nil }
  }

  private static func commands(
    in command: JSONValue,
    after names: [String] = []
  ) -> [(String, Set<String>)] {
    let own = command["arguments"].elements.flatMap { argument in
      argument["names"].elements.compactMap { name in
        name["name"].text.map { (name["kind"] == "short" ? "-" : "--") + $0 }
      }
    }
    return [(names.joined(separator: " "), Set(own))]
      + command["subcommands"].elements.flatMap { subcommand -> [(String, Set<String>)] in
        guard let name = subcommand["commandName"].text else { return [] }
        return commands(in: subcommand, after: names + [name])
      }
  }
}
