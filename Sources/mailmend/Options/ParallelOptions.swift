import ArgumentParser
import HostFiles

/// How much of the machine a run uses.
struct ParallelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many files to work on at once; all processors unless it is given.",
      valueName: "number"
    )
  )
  var jobs: Int = Environment.processorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }
}
