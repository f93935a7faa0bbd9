import Foundation
public import SystemPackage

/// A place in which the program runs on copies, with a ledger of its own and an environment that
/// holds nothing of the machine's.
public struct Sandbox: Sendable {
  public let folder: TemporaryFolder

  public init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("home")
  }

  public var ledger: FilePath { folder.path("ledger/ledger.sqlite") }

  /// The environment variables of a run.
  public var environment: [String: String] {
    var environment = [
      "HOME": folder.path("home").string, "MAILMEND_LEDGER": ledger.string, "NO_COLOR": "1",
      "LANG": "C", "TZ": "UTC",
    ]
    // What finds the program's libraries, or says where coverage is written, has to stay.
    for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
  }

  /// Runs the program in the folder until it ends.
  ///
  /// - Parameters:
  ///   - input: what stands on standard input.
  ///   - changes: environment variables to set, or with nil to take away.
  public func run(
    _ arguments: String...,
    input: [UInt8] = [],
    changingEnvironment changes: [String: String?] = [:]
  ) throws -> ProgramResult {
    try run(arguments, input: input, changingEnvironment: changes)
  }

  /// Runs the program in the folder until it ends.
  ///
  /// - Parameters:
  ///   - arguments: what follows its name.
  ///   - input: what stands on standard input.
  ///   - device: where standard output goes instead of to the result.
  ///   - changes: environment variables to set, or with nil to take away.
  public func run(
    _ arguments: [String],
    input: [UInt8] = [],
    writingTo device: FilePath? = nil,
    changingEnvironment changes: [String: String?] = [:]
  ) throws -> ProgramResult {
    // Files instead of pipes: nobody has to read while the program writes.
    let streams = try TemporaryFolder()
    let paths = [
      try streams.write(input, to: "in"), try streams.write("", to: "out"),
      try streams.write("", to: "err"),
    ].map(\.string)
    let process = process(arguments, changingEnvironment: changes)
    process.standardInput = FileHandle(forReadingAtPath: paths[0])
    process.standardOutput = FileHandle(forWritingAtPath: device?.string ?? paths[1])
    process.standardError = FileHandle(forWritingAtPath: paths[2])
    try process.run()
    process.waitUntilExit()
    return ProgramResult(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try streams.bytes("out"),
      errors: String(decoding: try streams.bytes("err"), as: UTF8.self)
    )
  }

  /// A process of the program that is not started yet.
  func process(
    _ arguments: [String],
    changingEnvironment changes: [String: String?] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path.string)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path.string)
    process.environment = environment.merging(changes.compactMapValues(\.self)) { $1 }
      .filter { name, _ in changes[name].map { $0 != nil } ?? true }
    return process
  }
}
