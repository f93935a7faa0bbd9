import ArgumentParser

struct ProfilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profiles",
    abstract: "Lists, shows, checks and drafts profiles.",
    discussion: """
      A profile is a YAML file that says where exports of one kind keep their device, their SMTP \
      accounts and their rules. Documentation/Profiles.md is the guide to writing one.

      Examples:

        mailmend profiles list
        mailmend profiles show qts-ini >mine.yaml
        mailmend profiles draft export.xml >mine.yaml
        mailmend profiles check mine.yaml export.xml
        mailmend plan --profile mine.yaml exports/
      """,
    subcommands: [
      ListCommand.self, ShowCommand.self, CheckCommand.self, DraftCommand.self, SchemaCommand.self,
    ]
  )
}
