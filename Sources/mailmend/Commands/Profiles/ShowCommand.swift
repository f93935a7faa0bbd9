import ArgumentParser
import HostFiles
import Profiles

extension ProfilesCommand {
  struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Prints the file of a profile.",
      discussion: """
        Example:

          mailmend profiles show qts-xml >mine.yaml
        """
    )

    @Argument(help: "The name of a profile, as `mailmend profiles list` has it.")
    var name: String

    @OptionGroup var profiles: ProfileOptions

    func run() throws {
      StandardStream.ignoreBrokenPipes()
      let source = try NamedProfile.find(name, in: profiles.sources())
      try StandardStream.show(Array(source.yaml.utf8))
    }
  }
}
