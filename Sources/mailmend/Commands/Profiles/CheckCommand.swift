import ArgumentParser
import ConfigText
import HostFiles
import Migration
import Profiles
import Reporting
import SystemPackage

extension ProfilesCommand {
  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Shows what a profile finds in exports and what it does not, key by key.",
      discussion: """
        Without an export it checks the profile alone. Nothing is written. The exit status is 1 where \
        an export is not read, and 64 where the profile has a mistake.

        Examples:

          mailmend profiles check mine.yaml
          mailmend profiles check mine.yaml export.xml
          mailmend profiles check qts-ini nas-02.ini
        """
    )

    @Argument(
      help: "A profile file, or the name of a known profile.",
      completion: .file(extensions: ["yaml", "yml"])
    )
    var profile: String

    @Argument(help: "Exports to try it on; - is standard input.", completion: .file())
    var exports: [String] = []

    @Option(help: "The format of standard output.")
    var format: ListFormat = .text

    @OptionGroup var size: SizeOption

    func run() throws {
      StandardStream.ignoreBrokenPipes()
      let checked = try loadProfile()
      let results = exports.map { result(of: $0, checked) }
      try StandardStream.show(
        ProfileReport.check(checked, results, format: format, style: OutputFlags.style)
      )
      if results.contains(where: { !$0.isRead }) { throw ExitCode(1) }
    }

    /// A file goes before a name; a name with a dot or a slash can only be a file.
    private func loadProfile() throws -> Profile {
      let path = ProgramArguments.path(profile)
      let isFile = (try? HostFileSystem().info(path, followingLinks: true).kind) == .file
      let source =
        isFile || profile.contains("/") || path.extension != nil
        ? try ProfileOptions.source(path)
        : try NamedProfile.find(profile, in: ProfileFolder.sources() + ProfileSource.builtIn)
      do {
        return try source.profile()
      } catch {
        throw Failure.usage("\(error)")
      }
    }

    private func result(of export: String, _ profile: Profile) -> ProfileReport.Result {
      let bytes: [UInt8]
      do {
        bytes = try ExportFile.read(export, limit: size.maxSize)
      } catch {
        return ProfileReport.Result(path: export, refusal: error)
      }
      let companion = ExportFile.companions(of: export, limit: size.maxSize)
      do throws(Refusal) {
        let check = try ProfileCheck(of: profile, on: bytes, companion: companion)
        let migrator = Migrator(
          registry: ProfileRegistry([profile]),
          options: MigrationOptions()
        )
        return ProfileReport.Result(
          path: export,
          check: check,
          outcome: migrator.migrate(bytes, companion: companion)
        )
      } catch {
        return ProfileReport.Result(path: export, refusal: error)
      }
    }
  }
}
