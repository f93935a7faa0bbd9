import ArgumentParser

/// Where a command writes what changes, and how.
struct WriteOptions: ParsableArguments {
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "Write into this folder instead, changed and unchanged files at the paths that they have.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var folder: String?

  @Flag(help: "Write through all names of a file with several hard links, which is not atomic.")
  var inPlace = false

  func validate() throws {
    if folder?.isEmpty == true { throw ValidationError("--output takes a folder.") }
  }
}
