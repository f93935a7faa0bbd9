import TestSupport
import Testing

/// That the help of every command can be learnt from.
@Suite struct HelpTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// The names of all commands with what stands before them, such as `["ledger", "merge"]`.
  private func commands() throws -> [[String]] {
    let help = try sandbox.run("--experimental-dump-help").json()
    return Self.commands(in: help["command"], after: [])
  }

  private static func commands(in command: JSONValue, after names: [String]) -> [[String]] {
    command["subcommands"].elements.flatMap { subcommand -> [[String]] in
      guard let name = subcommand["commandName"].text, name != "help" else { return [] }
      return [names + [name]] + commands(in: subcommand, after: names + [name])
    }
  }

  @Test func `repair does not offer to read standard input`() throws {
    for arguments in [["repair", "--help"], ["repair"]] {
      let result = try sandbox.run(arguments)
      let text = (result.text + result.errors).replacing("\n", with: " ")
      #expect(!text.contains("folders; - is standard input"))
      #expect(!text.contains("or - for standard input"))
    }
    #expect(try sandbox.run("repair").errors.contains("plan and apply take - for standard input"))
  }

  @Test func `examples fit on a line of 80 columns`() throws {
    let help = try sandbox.run("--experimental-dump-help").json()
    var commands = [help["command"]]
    while let command = commands.popLast() {
      commands += command["subcommands"].elements
      let lines = (command["discussion"].text ?? "").split(separator: "\n")
      #expect(lines.filter { $0.hasPrefix("  ") && $0.count > 80 }.isEmpty)
    }
  }

  @Test func `every command shows an example of itself`() throws {
    let commands = try commands()
    #expect(commands.contains(["plan"]))
    #expect(commands.contains(["ledger", "merge"]))
    for command in commands {
      let result = try sandbox.run(command + ["--help"])
      #expect(result.status == 0)
      let name = command.joined(separator: " ")
      // Set apart from the text by its indentation.
      #expect(result.text.contains("\n  mailmend \(name)"), "\(name)")
      #expect(result.text.contains("Example"), "\(name)")
    }
  }
}
