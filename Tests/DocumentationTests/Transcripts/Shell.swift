import Foundation
import SystemPackage
import TestSupport

/// Runs lines of a page as a person would, in a folder of their own and with the built program.
struct Shell {
  let sandbox: Sandbox
  /// That of the last line, which the next one may ask for.
  private var status: Int32 = 0

  init(_ sandbox: Sandbox) {
    self.sandbox = sandbox
  }

  /// Runs a line.
  ///
  /// - Returns: its exit status, and what a terminal would show.
  mutating func run(_ line: String) throws -> (status: Int32, output: String) {
    let output = try TemporaryFolder()
    let path = try output.write("", to: "out").string
    var environment = sandbox.environment
    let programs = BuiltProgram.path.removingLastComponent().string
    environment["PATH"] = "\(programs):\(environment["PATH"] ?? "")"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "(exit \(status))\n\(line)"]
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.folder.path.string)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: path)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    return (status, String(decoding: try output.bytes("out"), as: UTF8.self))
  }
}
