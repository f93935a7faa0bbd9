import ArgumentParser
import ConfigText
import HostFiles
import Profiles
import Reporting
import SystemPackage

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

  @Option(help: "The format of standard output.")
  var format: ListFormat = .text

  @Option(help: ArgumentHelp("Refuse files with more bytes than this.", valueName: "bytes"))
  var maxSize: Int = 64 << 20

  func run() throws {
    StandardStream.ignoreBrokenPipes()
    let registry = try Registry.load()
    let fileSystem = HostFileSystem()
    let bytes = try read(fileSystem)
    do {
      let document = try registry.read(bytes) { companion in
        let beside = ProgramArguments.path(path).removingLastComponent().appending(companion)
        return try? fileSystem.read(beside, limit: maxSize).bytes
      }
      guard let document else {
        StandardStream.report("mailmend: no profile knows \(path)")
        return
      }
      _ = try StandardStream.write(InspectionReport.bytes(document, format: format))
    } catch let refusal as Refusal {
      let place = refusal.place.map { ":\($0)" } ?? ""
      throw Failure.run("\(path)\(place): \(refusal.message) [\(refusal.code)]")
    }
  }

  private func read(_ fileSystem: HostFileSystem) throws -> [UInt8] {
    do {
      guard path == "-" else {
        return try fileSystem.read(ProgramArguments.path(path), limit: maxSize).bytes
      }
      guard let bytes = try StandardStream.readInput(limit: maxSize) else {
        throw Failure.run("standard input has more than \(maxSize) bytes (--max-size)")
      }
      return bytes
    } catch let error as ExitCode {
      throw error
    } catch {
      throw Failure.run("\(path): \(error)")
    }
  }
}
