import ArgumentParser

@main
struct Mailmend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mailmend",
    abstract: "Migrates Custom SMTP accounts in exported QNAP NAS notification settings.",
    discussion: """
      Finds Custom accounts at smtp.gmail.com, smtp.office365.com and smtp-mail.outlook.com, rewrites \
      them as native Gmail and Outlook.com accounts, re-links the sender lists of their rules, and \
      says what a person still has to do. Begin with a dry run:

        mailmend plan exports/

      Exit status: 0 done; 1 at least one file was refused or failed, or a report could not be \
      written to its end (the rest was done); 2 `plan --check` found something to change; \
      64 wrong usage; 130 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      PlanCommand.self, ApplyCommand.self, RepairCommand.self, UndoCommand.self,
      HistoryCommand.self, TodoCommand.self, ForgetCommand.self, LedgerCommand.self,
      InspectCommand.self, ProfilesCommand.self,
    ]
  )

  static func main() async {
    // The parser takes an h anywhere in such an argument for -h, and would show help.
    let options = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    if let bundle = options.first(where: isBundle) {
      exit(
        withError: ValidationError("\(bundle) is no option; a file of this name is ./\(bundle)."))
    }
    await main(nil)
  }

  /// Whether an argument looks like several options of one letter, of which there are none.
  private static func isBundle(_ argument: String) -> Bool {
    argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 2
  }
}
