import Foundation

/// A run of the program whose output is read only when the test asks for it.
public final class RunningProgram {
  private let process: Process
  private let output = Pipe()

  /// Starts the program; a full pipe makes it wait.
  public init(_ sandbox: Sandbox, _ arguments: [String]) throws {
    process = sandbox.process(arguments)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Waits until there is something on standard output.
  ///
  /// - Returns: the first bytes of it.
  public func firstOutput() throws -> [UInt8] {
    Array(try output.fileHandleForReading.read(upToCount: 1) ?? Data())
  }

  /// Asks the program to stop, as Control-C does.
  public func interrupt() {
    process.interrupt()
  }

  /// Closes standard output, so that nobody reads on.
  public func closeOutput() throws {
    try output.fileHandleForReading.close()
  }

  /// Reads everything and waits for the end.
  public func finish() throws -> ProgramResult {
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    return ProgramResult(status: waitForEnd(), output: Array(rest), errors: "")
  }

  /// Waits for the end.
  ///
  /// - Returns: the exit status, or 128 and the number of the signal.
  public func waitForEnd() -> Int32 {
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
  }
}
