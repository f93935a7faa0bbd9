import ArgumentParser
import HostFiles

/// How a command ends early, once its message is on standard error.
enum Failure {
  /// The command was asked for something that cannot be: 64, and nothing was done.
  static func usage(_ message: String) -> ExitCode {
    StandardStream.report("mailmend: \(message)")
    return ExitCode(64)
  }

  /// Something went wrong on the way: 1.
  static func run(_ message: String) -> ExitCode {
    StandardStream.report("mailmend: \(message)")
    return ExitCode(1)
  }

  /// What a run means for the exit status: 130 goes before 1, and 1 before 2.
  static func exitCode(interrupted: Bool, hasFailures: Bool, hasChanges: Bool) -> ExitCode? {
    if interrupted { return ExitCode(130) }
    if hasFailures { return ExitCode(1) }
    return hasChanges ? ExitCode(2) : nil
  }
}
