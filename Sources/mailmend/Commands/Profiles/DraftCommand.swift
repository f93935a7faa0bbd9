import ArgumentParser
import ConfigText
import HostFiles
import Profiles

extension ProfilesCommand {
  struct DraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft",
      abstract: "Proposes a profile for an export that no profile knows.",
      discussion: """
        It looks for mail servers, addresses, ports and what repeats, and a comment on each line says \
        how sure it is. The proposal can be used as it is; `profiles check` shows what is left to fill \
        in. It holds no password.

        Example:

          mailmend profiles draft export.xml >mine.yaml
          mailmend profiles check mine.yaml export.xml
        """
    )

    @Argument(help: "An export; - is standard input.", completion: .file())
    var export: String

    @OptionGroup var size: SizeOption

    func run() throws {
      StandardStream.ignoreBrokenPipes()
      do {
        let draft = try ProfileDraft(for: try ExportFile.read(export, limit: size.maxSize))
        try StandardStream.show(Array(draft.yaml.utf8))
      } catch let error as Refusal {
        throw Failure.run(error.line(about: export))
      }
    }
  }
}
