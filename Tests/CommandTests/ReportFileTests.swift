import SystemPackage
import TestSupport
import Testing

@Suite struct ReportFileTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
    try sandbox.folder.copyFixture("fleet/osaka", to: "osaka")
    try sandbox.folder.makeFolder("temporary")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try folder.bytes(name), as: UTF8.self)
  }

  @Test func `every ending chooses its format`() throws {
    let beginnings = [
      "html": "<!DOCTYPE html>", "md": "# What a migration would do", "json": "{\"schema\":",
      "ndjson": "{\"path\":", "csv": "path,device", "sarif": "{\"$schema\":",
      "xml": "<?xml version=\"1.0\"", "TXT": "QNAP documents no import",
    ]
    let options = beginnings.keys.sorted().flatMap { ["--report", "r.\($0)"] }
    let result = try sandbox.run(
      ["plan"] + options + ["osaka"],
      changingEnvironment: ["TMPDIR": folder.path("temporary").string]
    )
    #expect(result.status == 0)
    for (ending, beginning) in beginnings {
      #expect(try text("r.\(ending)").hasPrefix(beginning), "\(ending)")
    }
    #expect(try folder.tree("temporary").isEmpty)
  }

  /// What is read is never replaced by what is said of it.
  @Test(arguments: [
    ["--report", "osaka/nas-osa-01.xml", "osaka"],
    ["--report", "osaka/nas-osa-01.xml", "osaka/nas-osa-01.xml"],
    ["--report", "link.html", "osaka/nas-osa-01.xml"],
    ["--report", "link.xml", "osaka/nas-osa-02.ini"],
  ])
  func `a report replaces no export`(arguments: [String]) throws {
    try folder.makeSymbolicLink("link.html", to: "osaka/nas-osa-01.xml")
    try folder.makeSymbolicLink("link.xml", to: "osaka/nas-osa-01.xml")
    let before = try folder.tree("osaka")
    for command in ["plan", "apply"] {
      let result = try sandbox.run([command] + arguments)
      #expect(result.status == 64)
      #expect(result.errors.contains("would replace a file that is no report"))
      #expect(try folder.tree("osaka") == before)
    }
  }

  @Test func `a report in a searched folder is not read`() throws {
    for _ in 1...2 {
      let result = try sandbox.run(
        "plan", "--format", "json", "--report", "osaka/r.xml", "osaka")
      #expect(result.status == 0)
      #expect(try result.json()["summary"]["skipped"] == 0)
    }
  }

  @Test func `the first lines say that there is no import`() throws {
    let endings = ["html", "md", "txt", "sarif", "xml"]
    _ = try sandbox.run(["plan"] + endings.flatMap { ["--report", "r.\($0)"] } + ["osaka"])
    for ending in endings {
      let text = try text("r.\(ending)")
      #expect(text.contains("QNAP documents no import of these settings"), "\(ending)")
    }
  }

  @Test(arguments: ["html", "md", "xml"])
  func `without a folder for temporary files nothing is done, and the last report stays`(
    ending: String
  ) throws {
    try folder.write("<testsuites/>", to: "old.\(ending)")
    let before = try folder.tree()
    for command in ["plan", "apply"] {
      let result = try sandbox.run(
        command, "--report", "new.json", "--report", "old.\(ending)", "osaka",
        changingEnvironment: ["TMPDIR": "nowhere"]
      )
      #expect(result.status == 64)
      #expect(result.text == "")
      #expect(result.errors.contains("the report old.\(ending) needs a folder"))
      #expect(result.errors.contains("nowhere is of no use"))
      #expect(result.errors.contains("TMPDIR"))
      #expect(try folder.tree().filter { !$0.key.hasPrefix("ledger") } == before)
    }
    #expect(try sandbox.run("history", "--format", "json").json().elements.isEmpty)
  }

  @Test func `a shorter report leaves nothing of the one before`() throws {
    _ = try sandbox.run("plan", "--report", "r.json", "osaka")
    let result = try sandbox.run(
      "plan", "--format", "json", "--report", "r.json", "osaka/nas-osa-01.xml")
    #expect(try folder.bytes("r.json") == result.output)
  }

  #if os(Linux)
    @Test(arguments: ["html", "json", "csv"])
    func `a report that cannot be written does not cut the run short`(ending: String) throws {
      try folder.makeSymbolicLink("full.\(ending)", to: "/dev/full")
      let result = try sandbox.run(
        "apply", "--quiet", "--report", "full.\(ending)", "--report", "r.md", "osaka")
      #expect(result.status == 1)
      #expect(
        result.errors.contains(
          "the report full.\(ending) cannot be written to its end: No space left on device"))
      #expect(result.text.contains("3 files: 2 changed"))
      #expect(try text("r.md").contains("mega-osa-01"))
      let history = try sandbox.run("history").text
      #expect(history.contains("completed"))
      #expect(
        try folder.bytes("osaka/nas-osa-01.xml") != Fixtures.bytes("fleet/osaka/nas-osa-01.xml"))
    }

    @Test func `standard output that is full does not cut the run short`() throws {
      let result = try sandbox.run(["apply", "osaka"], writingTo: "/dev/full")
      #expect(result.status == 1)
      #expect(
        result.errors
          == """
          mailmend: standard output cannot be written to its end: No space left on device; \
          the run itself goes on

          """)
      #expect(try sandbox.run("history").text.contains("completed"))
    }
  #endif

  @Test func `an unknown ending is wrong usage`() throws {
    let result = try sandbox.run("plan", "--report", "r.pdf", "osaka")
    #expect(result.status == 64)
    #expect(result.errors.contains(".html"))
    #expect(!folder.exists("r.pdf"))
  }

  @Test func `only pages and Markdown show a diff unasked`() throws {
    let result = try sandbox.run(
      "plan", "--format", "json", "--report", "r.html", "--report", "r.md", "--report", "r.json",
      "osaka"
    )
    #expect(try result.json()["files"].elements.allSatisfy { $0["diff"] == .null })
    #expect(try text("r.json") == result.text)
    #expect(try text("r.html").contains("<pre tabindex"))
    #expect(try text("r.md").contains("```diff"))
  }

  @Test func `a page of apply says how many sign-ins are done`() throws {
    _ = try sandbox.run("apply", "osaka")
    _ = try sandbox.run("todo", "--done", "nas-osa-01")
    let result = try sandbox.run("apply", "--report", "r.html", "osaka")
    #expect(result.status == 0)
    #expect(try text("r.html").contains("from the ledger: outstanding: 3; done: 3\""))
  }

  @Test func `the locale chooses the language and the option goes before it`() throws {
    let japanese = try sandbox.run(
      "plan", "--report", "r.html", "osaka",
      changingEnvironment: ["LANG": "ja_JP.UTF-8"]
    )
    #expect(japanese.text.hasPrefix("QNAP はこれらの設定"))
    #expect(try text("r.html").contains("<html lang=\"ja\">"))
    let dutch = try sandbox.run(
      "plan", "--language", "nl", "osaka",
      changingEnvironment: ["LANG": "ja_JP.UTF-8"]
    )
    #expect(dutch.text.hasPrefix("QNAP documenteert geen import"))
    #expect(try sandbox.run("plan", "--language", "xx", "osaka").status == 64)
  }

  @Test func `codes are the same in every language`() throws {
    let english = try sandbox.run("plan", "--format", "csv", "osaka").text
    let chinese = try sandbox.run("plan", "--format", "csv", "--language", "zh-Hans", "osaka").text
    let rows = [english, chinese].map { text in
      text.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(10)
      }
    }
    #expect(rows[0] == rows[1])
    #expect(english != chinese)
  }

  @Test func `todo is read in another language than apply was run in`() throws {
    _ = try sandbox.run("apply", "--language", "nl", "osaka")
    let text = try sandbox.run("todo", "--language", "zh-Hans").text
    #expect(text.contains("通知中心 (Notification Center) > "))
    #expect(!text.contains("Meldingencentrum"))
  }
}
