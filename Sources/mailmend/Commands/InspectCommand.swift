import ArgumentParser
import ConfigText
import HostFiles
import Profiles
import Reporting

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what is read in one file: profile, device, accounts and rules.",
    discussion: """
      Example:

        mailmend inspect nas-01.xml
      """
  )

  @Argument(help: "A file; - is standard input.", completion: .file())
  var path: String

  @OptionGroup var profiles: ProfileOptions

  @Option(help: "The format of standard output.")
  var format: ListFormat = .text

  @OptionGroup var size: SizeOption

  func run() throws {
    StandardStream.ignoreBrokenPipes()
    let registry = try profiles.registry()
    do {
      let bytes = try ExportFile.read(path, limit: size.maxSize)
      let companions = ExportFile.companions(of: path, limit: size.maxSize)
      guard let document = try registry.read(bytes, companion: companions) else {
        StandardStream.say(
          "no profile knows \(path); `mailmend profiles draft` proposes one"
        )
        return
      }
      try StandardStream.show(InspectionReport.bytes(document, format: format))
    } catch let refusal as Refusal {
      throw Failure.run(refusal.line(about: path))
    }
  }
}
