import ArgumentParser
import HostFiles
import Profiles

extension ProfilesCommand {
  struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema",
      abstract:
        "Prints the JSON Schema of profile files, by which editors complete and check them.",
      discussion: """
        Example:

          mailmend profiles schema >mailmend-profile.schema.json

        With the first line `# yaml-language-server: $schema=mailmend-profile.schema.json` an editor \
        with the YAML language server finds it beside the profile.
        """
    )

    func run() throws {
      StandardStream.ignoreBrokenPipes()
      try StandardStream.show(ProfileSchema.bytes)
    }
  }
}
