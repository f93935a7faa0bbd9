import SystemPackage
import TestSupport
import Testing

@Suite struct ApplyStandardInputTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(arguments: ["migrate-gmail/before.xml", "bytes-utf-16-kept-ini/before.ini"])
  func `standard output is the document alone`(_ name: String) throws {
    let result = try sandbox.run("apply", "-", input: try Fixtures.bytes("migrations/\(name)"))
    let after = name.replacing("before", with: "after")
    #expect(result.status == 0)
    #expect(result.output == (try Fixtures.bytes("migrations/\(after)")))
    #expect(result.errors.contains("becomes Gmail"))
    #expect(!sandbox.folder.exists("ledger"))
  }

  @Test(arguments: ["migrations/nothing-to-do/before.ini", "lossless/unknown-root.xml"])
  func `a document that needs nothing comes out as it went in`(_ name: String) throws {
    let document = try Fixtures.bytes(name)
    let result = try sandbox.run("apply", "-", input: document)
    #expect(result.status == 0)
    #expect(result.output == document)
  }

  @Test(arguments: [
    ["--format", "text"], ["--format", "json"], ["--output", "out"],
    ["--report", "no-such-folder/r.html"],
  ])
  func `wrong usage writes no document`(options: [String]) throws {
    let document = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    let result = try sandbox.run(["apply", "-"] + options, input: document)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }

  @Test func `a document that is refused does not come out`() throws {
    let document = try Fixtures.bytes("refused/not-well-formed/truncated.xml")
    let result = try sandbox.run("apply", "-", input: document)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("[not-well-formed]"))
  }

  @Test func `a document over the limit does not come out`() throws {
    let document = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    let size = String(document.count)
    let exact = try sandbox.run("apply", "--max-size", size, "-", input: document)
    #expect(exact.status == 0)
    let result = try sandbox.run("apply", "--max-size", size, "-", input: document + [0x0A])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("[too-large]"))
  }

  #if os(Linux)
    @Test func `a document that cannot be written is reported all the same`() throws {
      let document = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
      let result = try sandbox.run(["apply", "-"], input: document, writingTo: "/dev/full")
      #expect(result.status == 1)
      #expect(result.errors.contains("becomes Gmail"))
      #expect(
        result.errors.contains(
          "standard output cannot be written to its end: No space left on device; "
            + "the document is incomplete"))
    }
  #endif

  @Test func `the report can go to a file`() throws {
    let document = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    let result = try sandbox.run("apply", "-", "--report", "report.json", input: document)
    #expect(result.output == (try Fixtures.bytes("migrations/migrate-gmail/after.xml")))
    #expect(result.errors.isEmpty)
    let report = String(decoding: try sandbox.folder.bytes("report.json"), as: UTF8.self)
    #expect(report.hasPrefix("{\"schema\":\"mailmend.report/1\",\"mode\":\"apply\""))
  }
}
