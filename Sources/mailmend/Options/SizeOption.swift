import ArgumentParser
import Fleet

/// How large a file may be.
struct SizeOption: ParsableArguments {
  @Option(help: ArgumentHelp("Refuse files with more bytes than this.", valueName: "bytes"))
  var maxSize: Int = FleetOptions.defaultMaximumSize

  func validate() throws {
    if maxSize < 1 { throw ValidationError("--max-size takes a number of bytes.") }
  }
}
