import SystemPackage
import TestSupport
import Testing

@Suite struct LedgerCommandTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  /// Two machines that each migrated a site, into ledgers of their own.
  init() throws {
    sandbox = try Sandbox()
    for site in ["osaka", "taipei"] {
      try sandbox.folder.copyFixture("fleet/\(site)", to: site)
      _ = try sandbox.run("apply", "--ledger", "\(site).sqlite", site)
    }
  }

  private func merge(_ arguments: String...) throws -> ProgramResult {
    try sandbox.run(["ledger", "merge", "--ledger", "fleet.sqlite"] + arguments)
  }

  @Test func `the ledgers of several machines become one`() throws {
    let result = try merge("osaka.sqlite", "taipei.sqlite")
    #expect(result.status == 0)
    #expect(
      result.text.contains("taipei.sqlite: 1 run, 2 changed files, 5 items added, 0 ticked off"))
    let items = try ["osaka", "taipei"].map { site in
      try sandbox.run("todo", "--ledger", "\(site).sqlite", "--format", "json").json().elements
        .count
    }
    let merged = try sandbox.run("todo", "--ledger", "fleet.sqlite", "--format", "json").json()
    #expect(merged.elements.count == items.reduce(0, +))
    let history = try sandbox.run("history", "--ledger", "fleet.sqlite")
    #expect(history.text.contains("merged: run 1 of \(folder.path("osaka.sqlite"))"))
    let runs = try sandbox.run("history", "--ledger", "fleet.sqlite", "--format", "json").json()
    #expect(runs.elements.map { $0["origin"]["run"] } == [1, 1])
  }

  @Test func `merged twice a ledger adds nothing`() throws {
    _ = try merge("osaka.sqlite", "taipei.sqlite")
    let result = try merge("osaka.sqlite", "--format", "json")
    #expect(result.status == 0)
    let entry = try #require(try result.json().elements.first)
    for count in ["runs", "files", "items", "ticked"] { #expect(entry[count] == 0, "\(count)") }
    #expect(try merge("osaka.sqlite", "--format", "csv").text.contains("osaka.sqlite,0,0,0,0\r\n"))
  }

  @Test func `a tick travels`() throws {
    _ = try merge("osaka.sqlite")
    _ = try sandbox.run("todo", "--ledger", "osaka.sqlite", "--done", "--all")
    #expect(try merge("osaka.sqlite").text.contains("0 items added, 6 ticked off"))
    let list = try sandbox.run("todo", "--ledger", "fleet.sqlite")
    #expect(list.text == "nothing is left to do\n")
  }

  @Test func `a merged run is taken back by its number where its files are`() throws {
    _ = try merge("osaka.sqlite", "taipei.sqlite")
    let migrated = try folder.tree("osaka")
    let bare = try sandbox.run("undo", "--ledger", "fleet.sqlite")
    #expect(bare.status == 0)
    #expect(bare.errors.contains("nothing to take back"))
    #expect(try folder.tree("osaka") == migrated)
    #expect(try sandbox.run("undo", "--ledger", "fleet.sqlite", "1").status == 0)
    for name in ["nas-osa-01.xml", "nas-osa-02.ini", "mega-osa-01.xml"] {
      #expect(
        try folder.bytes("osaka/\(name)") == (try Fixtures.bytes("fleet/osaka/\(name)")), "\(name)")
    }
  }

  @Test func `a file that is not on this machine is not written`() throws {
    _ = try merge("osaka.sqlite")
    try folder.remove("osaka/nas-osa-02.ini")
    let result = try sandbox.run("undo", "--ledger", "fleet.sqlite", "1")
    #expect(result.status == 1)
    #expect(result.text.contains("not on this machine"))
    #expect(!folder.exists("osaka/nas-osa-02.ini"))
    // The run stands still, so that it can be taken back where the file is.
    let history = try sandbox.run("history", "--ledger", "fleet.sqlite").text
    #expect(!history.split(separator: "\n")[0].contains("taken back"))
  }

  @Test(arguments: ["nowhere.sqlite", "osaka/nas-osa-02.ini", "fleet.sqlite"])
  func `nothing is done where one of them is no ledger`(_ other: String) throws {
    _ = try merge("osaka.sqlite")
    let history = try sandbox.run("history", "--ledger", "fleet.sqlite").text
    let result = try merge("taipei.sqlite", other)
    #expect(result.status == 64)
    #expect(result.errors.contains(other))
    #expect(try sandbox.run("history", "--ledger", "fleet.sqlite").text == history)
  }

  @Test func `no ledger is made where nothing can be merged`() throws {
    #expect(try merge("osaka/nas-osa-02.ini").status == 64)
    #expect(!folder.exists("fleet.sqlite"))
    #expect(!folder.exists("fleet.sqlite.lock"))
    #expect(try merge().status == 64)
  }
}
