import Foundation
import TestSupport
import Testing

@Suite struct PlanCommandTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
    try folder.copyFixture("fleet", to: "fleet")
  }

  @Test(arguments: ["text", "json", "ndjson", "csv"])
  func `a plan writes nothing`(_ format: String) throws {
    let before = try folder.tree()
    let result = try sandbox.run("plan", "--diff", "--format", format, "fleet")
    #expect(result.status == 1)
    #expect(!result.output.isEmpty)
    #expect(try folder.tree() == before)
    #expect(!folder.exists("ledger"))
  }

  @Test func `the first lines say that there is no import`() throws {
    for arguments in [["fleet"], ["-"]] {
      let result = try sandbox.run(["plan"] + arguments, input: Array("a=b\n".utf8))
      #expect(result.text.hasPrefix("QNAP documents no import of these settings"))
    }
  }

  /// A table has a row for each account, and no place for what went wrong.
  @Test func `beside a table standard error says what went wrong`() throws {
    let result = try sandbox.run("plan", "--format", "csv", "fleet", "no-such-file")
    #expect(result.errors.contains("nas-ber-03.xml:12:86: this is not well-formed XML"))
    #expect(result.errors.contains("no-such-file: it cannot be found"))
    #expect(try sandbox.run("plan", "--format", "json", "fleet").errors.isEmpty)
  }

  @Test func `the summary counts what the files say`() throws {
    let report = try sandbox.run("plan", "--format", "json", "fleet").json()
    #expect(report["schema"] == "mailmend.report/1")
    #expect(report["mode"] == "plan")
    let files = report["files"].elements
    let accounts = files.flatMap { $0["accounts"].elements }
    let findings = files.flatMap { $0["findings"].elements }
    func count(_ verdict: JSONValue) -> JSONValue {
      .number(Double(accounts.count { $0["verdict"] == verdict }))
    }
    func status(_ status: JSONValue) -> JSONValue {
      .number(Double(files.count { $0["status"] == status }))
    }
    let expected: JSONValue = [
      "files": .number(Double(files.count)), "changed": status("changed"),
      "unchanged": status("unchanged"), "refused": status("refused"), "failed": status("failed"),
      "skipped": status("skipped"), "accounts": .number(Double(accounts.count)),
      "migrated": count("migrate"), "merged": count("merge"), "review": count("review"),
      "kept": count("keep"),
      "working": .number(Double(findings.count { $0["code"] == "working-account" })),
      "relinked": .number(Double(files.reduce(0) { $0 + $1["relinks"].elements.count })),
      "actions": .number(Double(accounts.count { $0["action"] != "none" })),
    ]
    #expect(report["summary"] == expected)
    #expect(files.count == 15)
  }

  @Test func `files come in the order of their paths`() throws {
    let report = try sandbox.run("plan", "--format", "json", "fleet").json()
    let paths = report["files"].elements.compactMap { $0["path"].text }
    #expect(paths == paths.sorted())
    #expect(paths.first == "fleet/berlin/nas-ber-01.xml")
    let reversed = try sandbox.run("plan", "--format", "json", "fleet/utrecht", "fleet/berlin")
    let first = try reversed.json()["files"][0]["path"]
    #expect(first == "fleet/utrecht/nas-utr-01.ini")
  }

  @Test(arguments: ["text", "json", "ndjson", "csv"])
  func `the output is the same whatever the number of jobs`(_ format: String) throws {
    let one = try sandbox.run("plan", "--diff", "--format", format, "--jobs", "1", "fleet")
    let four = try sandbox.run("plan", "--diff", "--format", format, "--jobs", "4", "fleet")
    #expect(one.text == four.text)
    #expect(one.status == four.status)
  }

  @Test func `lines of NDJSON are the files of JSON`() throws {
    let json = try sandbox.run("plan", "--format", "json", "fleet").json()
    let lines = try sandbox.run("plan", "--format", "ndjson", "fleet").jsonLines()
    #expect(json["files"].elements == lines)
  }

  @Test func `a table has a row for each account`() throws {
    let json = try sandbox.run("plan", "--format", "json", "fleet").json()
    let csv = try sandbox.run("plan", "--format", "csv", "fleet").text
    let rows = csv.components(separatedBy: "\r\n")
    #expect(
      rows.first
        == "path,device,id,provider,server,mailbox,status,verdict,reasons,new id,action,rules"
    )
    let accounts = json["files"].elements.flatMap { $0["accounts"].elements }
    #expect(rows.count == accounts.count + 2)
    #expect(rows.last?.isEmpty == true)
  }

  @Test func `a diff hides secrets`() throws {
    let text = try sandbox.run("plan", "--diff", "fleet/taipei/nas-tpe-01.xml").text
    #expect(text.contains("\n@@ "))
    #expect(text.contains("[redacted]"))
    #expect(text.contains("\n-          <provider><![CDATA[Custom]]></provider>\n"))
    #expect(text.contains("\n+          <provider><![CDATA[Gmail]]></provider>\n"))
    #expect(!text.contains("Zml4dHVyZS1zZWNyZXQ"))
    let plain = try sandbox.run("plan", "fleet/taipei/nas-tpe-01.xml").text
    #expect(!plain.contains("\n@@ "))
  }

  /// So that `patch` finds the lines.
  @Test func `a diff keeps the line ends of the file`() throws {
    let text =
      "[SMTP Service 3]\r\nProvider = Custom\r\nSMTP Server = smtp.gmail.com\nEmail = a@b\r\n"
    _ = try folder.write(text, to: "mixed.ini")
    let diff = try sandbox.run("plan", "--diff", "mixed.ini").text
    #expect(
      diff.contains("\n-Provider = Custom\r\n+Provider = Gmail\r\n"), "\(diff.debugDescription)")
    #expect(diff.contains("\n-SMTP Server = smtp.gmail.com\n+SMTP Server = \n Email = a@b\r\n"))
  }

  @Test func `brief output shows only what went wrong`() throws {
    let text = try sandbox.run("plan", "--quiet", "fleet").text
    #expect(text.contains("nas-ber-03.xml  refused"))
    #expect(!text.contains("nas-ber-01.xml"))
    #expect(!text.contains("becomes Gmail"))
    #expect(text.contains("15 files: "))
  }

  @Test func `a log says what is read and how long it took`() throws {
    let quiet = try sandbox.run("plan", "--format", "ndjson", "fleet")
    let result = try sandbox.run("plan", "--verbose", "--jobs", "1", "--format", "ndjson", "fleet")
    #expect(result.output == quiet.output)
    let lines = result.errors.split(separator: "\n")
    #expect(
      lines.prefix(2) == [
        "mailmend: profiles, in the order in which they are tried: qts-xml, qts-ini, qts-ssmtp",
        "mailmend: files worked on at once: 1",
      ])
    #expect(
      lines.contains {
        $0.hasPrefix("mailmend: fleet/taipei/nas-tpe-01.xml: changed (qts-xml, UTF-8, ")
      })
    #expect(lines.contains { $0.hasSuffix(" bytes, not-well-formed)") })
    #expect(lines.last?.hasPrefix("mailmend: files: 15, in ") == true)
    #expect(try sandbox.run("plan", "--verbose", "--quiet", "fleet").status == 64)
  }

  @Test(arguments: ["\n", "\0", "\r\n"])
  func `paths can be read from a file`(_ separator: String) throws {
    let list = ["fleet/berlin/nas-ber-02.ini", "fleet/berlin/nas-ber-01.xml"]
    try folder.write(list.map { $0 + separator }.joined(), to: "list")
    let report = try sandbox.run("plan", "--format", "json", "--files-from", "list").json()
    #expect(report["files"].elements.map { $0["path"].text } == list)
    let input = try sandbox.run(
      "plan",
      "--format",
      "json",
      "--files-from",
      "-",
      input: try folder.bytes("list")
    )
    #expect(try input.json() == report)
  }

  @Test func `all lists of paths are read, in their order`() throws {
    let list = ["fleet/berlin/nas-ber-02.ini", "fleet/berlin/nas-ber-01.xml"]
    try folder.write(list[0], to: "first")
    try folder.write(list[1], to: "second")
    let report = try sandbox.run(
      "plan", "--format", "json", "--files-from", "first", "--files-from", "second"
    ).json()
    #expect(report["files"].elements.map { $0["path"].text } == list)
  }

  @Test func `an empty line of a list is no path, whatever its line end`() throws {
    try folder.write("\r\n\nfleet/berlin/nas-ber-02.ini\r\n\r\n", to: "list")
    let report = try sandbox.run("plan", "--format", "json", "--files-from", "list").json()
    #expect(report["files"].elements.map { $0["path"] } == ["fleet/berlin/nas-ber-02.ini"])
  }

  @Test func `a name with a line end is read between NULs`() throws {
    try folder.copyFixture("migrations/migrate-gmail/before.xml", to: "two\nlines.xml")
    try folder.write("two\nlines.xml\0fleet/berlin/nas-ber-02.ini\0", to: "list")
    let report = try sandbox.run("plan", "--format", "json", "--files-from", "list").json()
    #expect(report["files"][0]["path"] == "two\nlines.xml")
    #expect(report["files"][0]["status"] == "changed")
    #expect(report["files"].elements.count == 2)
  }

  @Test func `an empty list is wrong usage and touches no report`() throws {
    try folder.write("old", to: "report.json")
    for list in ["", "\n\n"] {
      try folder.write(list, to: "list")
      let result = try sandbox.run("plan", "--files-from", "list", "--report", "report.json")
      #expect(result.status == 64)
      #expect(result.output.isEmpty)
      #expect(
        result.errors == "mailmend: --files-from list names no path; it takes one a line\n"
      )
      #expect(try folder.bytes("report.json") == Array("old".utf8))
    }
  }

  @Test func `a file is reported once under its first path`() throws {
    try folder.makeSymbolicLink("link.xml", to: "fleet/berlin/nas-ber-01.xml")
    try folder.makeHardLink("hard.xml", to: "fleet/berlin/nas-ber-01.xml")
    let report = try sandbox.run(
      "plan",
      "--format",
      "json",
      "link.xml",
      "hard.xml",
      "fleet/berlin",
      "fleet"
    ).json()
    let paths = report["files"].elements.compactMap { $0["path"].text }
    #expect(paths.count == 15)
    #expect(paths.first == "link.xml")
    #expect(!paths.contains("fleet/berlin/nas-ber-01.xml"))
  }

  @Test func `standard input is one document`() throws {
    let document = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    let result = try sandbox.run("plan", "--format", "json", "-", input: document)
    #expect(result.status == 0)
    let report = try result.json()
    #expect(report["files"].elements.count == 1)
    #expect(report["files"][0]["path"] == "-")
    #expect(report["files"][0]["status"] == "changed")
    #expect(try sandbox.run("plan", "--check", "-", input: document).status == 2)
  }

  @Test func `every report file has the format of its ending`() throws {
    let result = try sandbox.run(
      "plan",
      "fleet",
      "--report",
      "a.json",
      "--report",
      "b.csv",
      "--report",
      "c.ndjson",
      "--report",
      "d.TXT"
    )
    for (file, format) in [("a.json", "json"), ("b.csv", "csv"), ("c.ndjson", "ndjson")] {
      let expected = try sandbox.run("plan", "fleet", "--format", format)
      #expect(try folder.bytes(file) == expected.output)
    }
    #expect(try folder.bytes("d.TXT") == result.output)
  }

  @Test func `only expired accounts are migrated where that is asked for`() throws {
    let all = try sandbox.run("plan", "--format", "json", "fleet").json()
    let expired = try sandbox.run("plan", "--format", "json", "--expired-only", "fleet").json()
    let migrated = expired["files"].elements.flatMap { $0["accounts"].elements }
      .filter { $0["verdict"] == "migrate" || $0["verdict"] == "merge" }
    #expect(!migrated.isEmpty)
    #expect(migrated.allSatisfy { $0["status"] == "expired" })
    #expect(expired["summary"]["working"] == 0)
    #expect(all["summary"]["working"] != 0)
  }

  @Test func `a reason that is accepted no longer waits`() throws {
    let document = try Fixtures.bytes("migrations/review-two-reasons-both-accepted/before.xml")
    try folder.write(document, to: "a.xml")
    func verdict(_ options: String...) throws -> JSONValue {
      let result = try sandbox.run(["plan", "--format", "json"] + options + ["a.xml"])
      return try result.json()["files"][0]["accounts"][1]["verdict"]
    }
    #expect(try verdict() == "review")
    #expect(try verdict("--accept", "alias") == "review")
    #expect(try verdict("--accept", "alias", "--accept", "no-oauth") == "migrate")
  }

  @Test func `another host can be made a candidate`() throws {
    let document = try Fixtures.bytes("migrations/keep-known-alias/before.xml")
    try folder.write(document, to: "a.xml")
    let result = try sandbox.run(
      "plan",
      "--format",
      "json",
      "--also-host",
      "SMTP.Live.com.:25=outlook",
      "--also-host",
      "smtp.googlemail.com=gmail",
      "a.xml"
    )
    let accounts = try result.json()["files"][0]["accounts"]
    #expect(accounts[1]["becomes"]["provider"] == "Gmail")
    #expect(accounts[2]["becomes"]["provider"] == "Outlook.com")
    #expect(accounts[3]["verdict"] == "keep")
  }
}
