import ArgumentParser
import HostFiles
import Profiles
import SystemPackage

/// Which profiles a command knows besides the built-in ones.
struct ProfileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Try this profile first; see `mailmend help profiles`.",
      discussion: """
        Then come those of the profile folder, which is MAILMEND_PROFILES, \
        $XDG_CONFIG_HOME/mailmend/profiles or ~/.config/mailmend/profiles, and the built-in ones.
        """,
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var profile: [String] = []

  /// All profiles, in the order in which they are tried.
  func registry() throws -> ProfileRegistry {
    let sources = try sources()
    do {
      return try ProfileRegistry(sources)
    } catch {
      throw Failure.usage("\(error)")
    }
  }

  /// The files of all profiles, in the order in which they are tried.
  func sources() throws -> [ProfileSource] {
    try profile.map { try Self.source(ProgramArguments.path($0)) } + ProfileFolder.sources()
      + ProfileSource.builtIn
  }

  /// - Throws: an exit code, with a word on standard error, where there is no such file.
  static func source(_ path: FilePath) throws -> ProfileSource {
    let bytes: [UInt8]
    do {
      bytes = try HostFileSystem().read(path, limit: ProfileFolder.sizeLimit).bytes
    } catch {
      throw Failure.usage("the profile \(path): \(error)")
    }
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      throw Failure.usage("\(path):1:1: expected text in UTF-8; save the profile as UTF-8")
    }
    return ProfileSource(path: path.string, yaml: yaml)
  }
}
