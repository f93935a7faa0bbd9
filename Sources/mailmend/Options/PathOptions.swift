import ArgumentParser
import HostFiles
import SystemPackage

/// Which files a command works on.
struct PathOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders; for plan and apply, - is standard input.",
      discussion: "Folders are searched for .xml, .ini, .conf and .cfg, hidden ones passed over."
    ),
    completion: .file()
  )
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read more paths from a file, one a line or separated by NUL bytes; - is standard input.",
      discussion: "It can be given several times; all of the files are read.",
      valueName: "file"
    ),
    completion: .file()
  )
  var filesFrom: [String] = []

  @OptionGroup var size: SizeOption

  /// Whether one document is read from standard input.
  var isStandardInput: Bool { paths == ["-"] && filesFrom.isEmpty }

  func validate() throws {
    guard !paths.isEmpty || !filesFrom.isEmpty else {
      throw ValidationError(
        "Name a file or a folder; plan and apply take - for standard input, too.")
    }
    if paths.contains("-"), !isStandardInput {
      throw ValidationError("- stands for one document and cannot be combined with other paths.")
    }
  }

  /// All paths, those of `--files-from` last.
  func all() throws -> [FilePath] {
    let listed = try filesFrom.flatMap(Self.list)
    let all = paths.map(ProgramArguments.path) + listed
    guard !all.isEmpty else {
      throw Failure.usage(
        "--files-from \(filesFrom.joined(separator: ", ")) names no path; it takes one a line")
    }
    return all
  }

  private static let maximumListSize = 1 << 30

  /// The paths in a file, which may be a pipe that a shell has made.
  private static func list(_ file: String) throws -> [FilePath] {
    let read: [UInt8]?
    do {
      let path = ProgramArguments.path(file)
      read =
        try file == "-"
        ? StandardStream.readInput(limit: maximumListSize)
        : HostFileSystem().readStream(path, limit: maximumListSize)
    } catch {
      throw Failure.usage("--files-from \(file): \(error)")
    }
    guard let bytes = read else {
      throw Failure.usage("--files-from \(file): it has more than \(maximumListSize) bytes")
    }
    let separator: UInt8 = bytes.contains(0) ? 0 : 0x0A
    return bytes.split(separator: separator).compactMap { line in
      let isLineEnd = separator == 0x0A && line.last == 0x0D
      let path = isLineEnd ? line.dropLast() : line
      return path.isEmpty ? nil : FilePath(bytes: path)
    }
  }
}
