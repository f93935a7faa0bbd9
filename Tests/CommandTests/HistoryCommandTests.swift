import SystemPackage
import TestSupport
import Testing

@Suite struct HistoryCommandTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
    try sandbox.folder.copyFixture("fleet/utrecht", to: "a")
    _ = try sandbox.run("apply", "a")
    _ = try sandbox.run("apply", "a")
    _ = try sandbox.run("undo")
  }

  @Test func `every run is listed the oldest first`() throws {
    let runs = try sandbox.run("history", "--format", "json").json().elements
    #expect(runs.map { $0["run"] } == [1, 2, 3])
    #expect(runs.map { $0["kind"] } == ["apply", "apply", "undo"])
    #expect(runs.map { $0["files"] } == [2, 0, 2])
    #expect(runs.map { $0["outcome"] } == ["completed", "completed", "completed"])
    #expect(runs[0]["undoneBy"] == 3)
    #expect(runs[1]["undoneBy"] == .null)
    #expect(runs.allSatisfy { ($0["started"].text ?? "") <= ($0["finished"].text ?? "") })
  }

  /// One value a line, and the same values as in the array.
  @Test(arguments: [["history"], ["history", "1"], ["todo", "--all"], ["profiles", "list"]])
  func `lists have a form of lines`(command: [String]) throws {
    let array = try sandbox.run(command + ["--format", "json"]).json().elements
    let lines = try sandbox.run(command + ["--format", "ndjson"]).jsonLines()
    #expect(lines == array)
    #expect(command[0] == "todo" || lines.count > 1)
  }

  @Test func `text says which run took another back`() throws {
    let lines = try sandbox.run("history").text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("  apply  2 files changed, completed, taken back by run 3"))
    #expect(lines[1].hasSuffix("  apply  0 files changed, completed"))
  }

  @Test func `the files of a run are listed`() throws {
    let files = try sandbox.run("history", "1", "--format", "json").json().elements
    let paths = ["a/nas-utr-01.ini", "a/nas-utr-02.xml"].map { folder.path($0).string }
    #expect(files.map { $0["path"].text } == paths)
    #expect(files.allSatisfy { $0["change"] == "replaced" })
    #expect(files.allSatisfy { $0["sha256"]["before"] != $0["sha256"]["after"] })
    let undone = try sandbox.run("history", "3", "--format", "json").json().elements
    #expect(Set(undone.map { $0["path"].text }) == Set(paths))
    #expect(try sandbox.run("history", "9").status == 64)
  }

  @Test func `a table has a row for each run`() throws {
    let text = try sandbox.run("history", "--format", "csv").text
    #expect(text.hasPrefix("run,started,finished,kind,outcome,files,undone by\r\n1,"))
    #expect(text.split(separator: "\r\n").count == 4)
  }

  @Test func `what was written is told from what was replaced`() throws {
    _ = try sandbox.run("apply", "--output", "out", "a")
    let text = try sandbox.run("history", "4").text
    #expect(text.split(separator: "\n").count == 3)
    #expect(text.split(separator: "\n").allSatisfy { $0.hasSuffix("  written") })
  }
}
