import Foundation
import SystemPackage

extension Sandbox {
  /// Runs the program on a terminal of its own, which `script` of util-linux makes.
  ///
  /// - Parameter typed: what a person types; the input ends after it.
  /// - Returns: what stands on the terminal, standard error included.
  public func runOnTerminal(_ arguments: String..., typing typed: String) throws -> ProgramResult {
    let streams = try TemporaryFolder()
    let input = try streams.write(typed, to: "in")
    let output = try streams.write("", to: "out")
    let process = process([])
    let words = [BuiltProgram.path.string] + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", words.map { "'\($0)'" }.joined(separator: " "), "/dev/null"]
    process.standardInput = FileHandle(forReadingAtPath: input.string)
    process.standardOutput = FileHandle(forWritingAtPath: output.string)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return ProgramResult(
      status: process.terminationStatus, output: try streams.bytes("out"), errors: "")
  }
}
