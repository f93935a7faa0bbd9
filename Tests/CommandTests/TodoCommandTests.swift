import SystemPackage
import TestSupport
import Testing

@Suite struct TodoCommandTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
    try sandbox.folder.copyFixture("fleet/taipei", to: "taipei")
    try sandbox.folder.copyFixture("fleet/osaka", to: "osaka")
    _ = try sandbox.run("apply", "taipei", "osaka")
  }

  private func items(_ options: String...) throws -> [JSONValue] {
    try sandbox.run(["todo", "--format", "json"] + options).json().elements
  }

  #if os(Linux)
    @Test func `what cannot be shown is done all the same, and said`() throws {
      try folder.makeSymbolicLink("full.csv", to: "/dev/full")
      let reports = ["--report", "full.csv", "--report", "r.csv"]
      let result = try sandbox.run(
        ["todo", "--done", "nas-osa-02"] + reports, writingTo: "/dev/full")
      #expect(result.status == 1)
      #expect(
        result.errors
          == """
          mailmend: the report full.csv cannot be written to its end: No space left on device
          mailmend: standard output cannot be written to its end: No space left on device; \
          the items are changed all the same

          """)
      let report = String(decoding: try folder.bytes("r.csv"), as: UTF8.self)
      #expect(report.contains("nas-osa-01"))
      #expect(!report.contains("nas-osa-02"))
      for command in [["todo"], ["history"], ["inspect", "osaka/nas-osa-01.xml"]] {
        let result = try sandbox.run(command, writingTo: "/dev/full")
        #expect(result.status == 1)
        #expect(
          result.errors
            == "mailmend: standard output cannot be written to its end: No space left on device\n")
      }
    }
  #endif

  @Test func `every action of the run is listed`() throws {
    let plan = try sandbox.run("plan", "--format", "json", "taipei", "osaka").json()
    let items = try items()
    let expected = [
      "mega-osa-01 Gmail noc@example.com app-password",
      "mega-osa-01 Custom cluster@example.com app-password",
      "nas-osa-01 Gmail keiho@example.com authorize",
      "nas-osa-01 Yahoo! nas@yahoo.example app-password",
      "nas-osa-01 Custom jimu@yahoo.example app-password",
      "nas-osa-02 Gmail osaka-alerts@example.com authorize",
      "nas-tpe-01 Gmail alerts@example.com authorize",
      "nas-tpe-02 Gmail backup@example.com authorize",
      "nas-tpe-02 Custom backup@example.com decide",
      "nas-tpe-02 Outlook.com it@example.net reauthorize",
      "nas-tpe-03 Gmail alerts@example.com authorize",
    ]
    let listed = items.map { item in
      ["device", "provider", "mailbox", "action"].map { item[$0].text ?? "" }
        .joined(separator: " ")
    }
    #expect(listed.sorted() == expected.sorted())
    #expect(items.allSatisfy { !$0["steps"].elements.isEmpty })
    // What is left to do does not depend on whether the files were rewritten already.
    #expect(plan["summary"]["actions"] == .number(Double(items.count)))
  }

  @Test func `items are grouped by device`() throws {
    let devices = try items().compactMap { $0["device"].text }
    #expect(devices == devices.sorted())
    let text = try sandbox.run("todo").text
    #expect(text.contains("\nnas-osa-01\n"))
    #expect(text.contains("keiho@example.com (Gmail): sign in\n"))
  }

  @Test func `a table has a row for each item`() throws {
    let text = try sandbox.run("todo", "--format", "csv").text
    #expect(text.hasPrefix("number,device,provider,mailbox,action,assignee,due,done,steps\r\n"))
    #expect(text.contains(",nas-tpe-01,Gmail,alerts@example.com,authorize,,,,"))
  }

  @Test func `equal items are one`() throws {
    let before = try items()
    _ = try sandbox.run("apply", "taipei", "osaka")
    #expect(try items() == before)
  }

  @Test func `an item is ticked off by its number`() throws {
    let before = try items()
    let number = try #require(Self.number(before[2]))
    let result = try sandbox.run("todo", "--done", number)
    #expect(result.status == 0)
    #expect(result.text.contains("1 item ticked off"))
    #expect(try items() == before.filter { $0 != before[2] })
  }

  @Test func `items are ticked off by device`() throws {
    #expect(try sandbox.run("todo", "--done", "NAS-osa-01", "mega-osa-01").status == 0)
    let devices = Set(try items().compactMap { $0["device"].text })
    #expect(devices == ["nas-osa-02", "nas-tpe-01", "nas-tpe-02", "nas-tpe-03"])
  }

  @Test func `items are ticked off by mailbox`() throws {
    #expect(try sandbox.run("todo", "--done", "Alerts@Example.com").status == 0)
    #expect(try items().allSatisfy { $0["mailbox"] != "alerts@example.com" })
    #expect(try items().count == 9)
  }

  @Test func `a tick stays when the file is met again`() throws {
    _ = try sandbox.run("todo", "--done", "nas-tpe-01")
    _ = try sandbox.run("apply", "taipei")
    #expect(try items().allSatisfy { $0["device"] != "nas-tpe-01" })
  }

  @Test func `everything is ticked off only where that is said`() throws {
    #expect(try sandbox.run("todo", "--done").status == 64)
    #expect(try items().count == 11)
    #expect(try sandbox.run("todo", "--done", "--all").status == 0)
    #expect(try items().isEmpty)
    #expect(try sandbox.run("todo").text == "nothing is left to do\n")
    #expect(try items("--all").count == 11)
    #expect(try items("--all").allSatisfy { $0["done"].text != nil })
  }

  @Test func `a selector that means nothing is named and the others count`() throws {
    let result = try sandbox.run("todo", "--done", "nas-tpe-01", "no-such-nas")
    #expect(result.status == 1)
    #expect(result.errors.contains("\"no-such-nas\""))
    #expect(try items().allSatisfy { $0["device"] != "nas-tpe-01" })
  }

  @Test func `undo withdraws what the run added`() throws {
    #expect(try sandbox.run("undo").status == 0)
    #expect(try items().isEmpty)
    _ = try sandbox.run("apply", "taipei")
    #expect(try items().count == 5)
  }

  @Test func `undo of one file withdraws what that file added`() throws {
    #expect(try sandbox.run("undo", "taipei/nas-tpe-01.xml").status == 0)
    #expect(try items().count == 10)
    #expect(try items().allSatisfy { $0["device"] != "nas-tpe-01" })
  }

  @Test func `a device without a name is the file`() throws {
    try folder.copyFixture("migrations/style-attributes-kept/before.xml", to: "unnamed.xml")
    _ = try sandbox.run("apply", "unnamed.xml")
    let path = folder.path("unnamed.xml").string
    #expect(try items().contains { $0["device"].text == path })
  }

  @Test func `who does what is noted`() throws {
    let result = try sandbox.run(
      "todo", "--assign", "Anna", "--due", "2026-12-01", "nas-tpe-01", "nas-osa-01")
    #expect(result.status == 0)
    #expect(result.text.contains("4 items changed"))
    let noted = try items().filter { $0["assignee"] == "Anna" }
    #expect(noted.count == 4)
    #expect(noted.allSatisfy { $0["due"] == "2026-12-01" })
    #expect(try sandbox.run("todo", "--assign", "", "--due", "none", "--all").status == 0)
    #expect(try items().allSatisfy { $0["assignee"] == .null && $0["due"] == .null })
  }

  @Test(arguments: [
    ["--due", "1.12.2026", "--all"], ["--assign", "Anna"], ["--done", "--assign", "Anna", "--all"],
    ["--import", "x.csv", "--all"], ["--by", "colour"], ["nas-tpe-01"],
    ["--import", "missing.csv"],
  ])
  func `what makes no sense is wrong usage`(_ arguments: [String]) throws {
    #expect(try sandbox.run(["todo"] + arguments).status == 64)
  }

  @Test func `a sheet travels and returns`() throws {
    let sheet = try sandbox.run("todo", "--format", "csv").text
    let filled =
      "\u{FEFF}"
      + sheet.replacing(
        ",authorize,,,,",
        with: ",authorize,\"Anna \"\"B\"\"\",2026-12-01,x,"
      )
    try folder.write(filled, to: "back.csv")
    let result = try sandbox.run("todo", "--import", "back.csv")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try items().allSatisfy { $0["action"] != "authorize" })
    let done = try items("--all").filter { $0["done"].text != nil }
    #expect(done.count == 5)
    #expect(done.allSatisfy { $0["assignee"] == "Anna \"B\"" && $0["due"] == "2026-12-01" })
    #expect(try sandbox.run("todo", "--import", "back.csv").text == "0 items changed\n")
  }

  @Test func `a sheet with a mistake changes nothing`() throws {
    let before = try items("--all")
    let sheet = """
      Action;Mailbox;Device;Provider;Done;Notes
      authorize;alerts@example.com;nas-tpe-01;Gmail;yes;fine
      authorize;nobody@example.com;nas-tpe-01;Gmail;x;
      decide;backup@example.com;nas-tpe-02;Custom;24.11.2026;

      """
    try folder.write(sheet, to: "back.csv")
    let result = try sandbox.run("todo", "--import", "back.csv")
    #expect(result.status == 64)
    #expect(result.errors.contains("back.csv: line 3, column 1: there is no item"))
    #expect(result.errors.contains("back.csv: line 4, column 45: \"24.11.2026\" is no date"))
    #expect(try items("--all") == before)
  }

  @Test func `a report shows what is done and what is left`() throws {
    let count = try items().count
    let number = try #require(Self.number(items()[0]))
    let result = try sandbox.run(
      ["todo", "--done", number, "--report", "t.html", "--report", "t.md", "--report", "t.csv"])
    #expect(result.status == 0)
    let read = { (name: String) in
      String(decoding: try folder.bytes(name), as: UTF8.self)
    }
    let page = try read("t.html")
    #expect(page.contains("<dt>outstanding</dt><dd>\(count - 1)</dd>"))
    #expect(page.contains("<dt>done</dt><dd>1</dd>"))
    #expect(try read("t.md").contains("- [x] \(number). "))
    #expect(try read("t.csv") == sandbox.run("todo", "--format", "csv").text)
  }

  @Test func `a report that cannot be written changes nothing`() throws {
    let before = try items()
    for file in ["t.sarif", "nowhere/t.html"] {
      let result = try sandbox.run(["todo", "--done", "--all", "--report", file])
      #expect(result.status == 64)
      #expect(
        result.errors.contains("--report t.sarif") || result.errors.contains("nowhere/t.html"))
    }
    #expect(try items() == before)
  }

  private static func number(_ item: JSONValue) -> String? {
    guard case .number(let number) = item["number"] else { return nil }
    return String(Int(number))
  }
}
