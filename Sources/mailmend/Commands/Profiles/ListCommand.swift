import ArgumentParser
import HostFiles
import Profiles
import Reporting

extension ProfilesCommand {
  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Lists the profiles in the order in which they are tried.",
      discussion: """
        Example:

          mailmend profiles list --format json
        """
    )

    @OptionGroup var profiles: ProfileOptions

    @Option(help: "The format of standard output.")
    var format: ListFormat = .text

    func run() throws {
      StandardStream.ignoreBrokenPipes()
      let sources = try profiles.sources()
      do {
        let known = try sources.map { (source: $0, profile: try $0.profile()) }
        try StandardStream.show(ProfileReport.list(known, format: format))
      } catch let error as ProfileError {
        throw Failure.usage("\(error)")
      }
    }
  }
}
