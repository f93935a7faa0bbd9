import TestSupport
import Testing

@Suite struct InterruptionTests {
  private static let count = 200

  private let sandbox: Sandbox
  private let original: [UInt8]
  private let after: [UInt8]

  init() throws {
    sandbox = try Sandbox()
    original = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    after = try Fixtures.bytes("migrations/migrate-gmail/after.xml")
    for number in 1...Self.count { try sandbox.folder.write(original, to: "in/\(number).xml") }
  }

  /// The reports of all files do not fit into a pipe, so the program is still at work when it is
  /// interrupted.
  private func interrupted(_ command: String) throws -> ProgramResult {
    let run = try RunningProgram(sandbox, [command, "--diff", "--jobs", "1", "in"])
    #expect(try !run.firstOutput().isEmpty)
    run.interrupt()
    return try run.finish()
  }

  @Test func `a plan that is interrupted ends with 130`() throws {
    let result = try interrupted("plan")
    #expect(result.status == 130)
    #expect(try sandbox.folder.tree("in").values.allSatisfy { $0 == original })
  }

  @Test func `what an interrupted run changed is recorded and can be taken back`() throws {
    let result = try interrupted("apply")
    #expect(result.status == 130)
    let files = try sandbox.folder.tree("in")
    #expect(files.count == Self.count)
    #expect(files.values.allSatisfy { $0 == original || $0 == after })
    let changed = files.values.count { $0 == after }
    #expect(changed < Self.count)

    let run = try sandbox.run("history", "--format", "json").json()[0]
    #expect(run["outcome"] == "interrupted")
    #expect(run["files"] == .number(Double(changed)))
    #expect(try sandbox.run("undo").status == 0)
    #expect(try sandbox.folder.tree("in").values.allSatisfy { $0 == original })
  }

  @Test func `a run goes on when nobody reads its output`() throws {
    let run = try RunningProgram(sandbox, ["apply", "--diff", "in"])
    _ = try run.firstOutput()
    try run.closeOutput()
    #expect(run.waitForEnd() == 0)
    #expect(try sandbox.folder.tree("in").values.allSatisfy { $0 == after })
  }
}
