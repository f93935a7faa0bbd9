import ArgumentParser
import HostFiles

/// How a command ends early, once its message is on standard error.
enum Failure {
  /// The command was asked for something that cannot be: 64, and nothing was done.
  static func usage(_ message: String) -> ExitCode {
    StandardStream.say(message)
    return ExitCode(64)
  }

  /// Something went wrong on the way: 1.
  static func run(_ message: String) -> ExitCode {
    StandardStream.say(message)
    return ExitCode(1)
  }
}
