import SystemPackage
import TestSupport
import Testing

@Suite struct RepairCommandTests {
  private let sandbox: Sandbox
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
  }

  /// An export of a device, with a Custom account or the native one that somebody has put in its place.
  private func export(_ device: String, _ account: String, rules: [String]) -> String {
    """
    [System]\r
    Server Name = \(device)\r
    \r
    \(account)\r
    \(rules.joined(separator: "\r\n"))
    """
  }

  private let custom = """
    [SMTP Service 3]\r
    Provider = Custom\r
    SMTP Server = smtp.gmail.com\r
    Email = Alerts@example.com\r
    Status = expired\r

    """
  private let native = """
    [SMTP Service 3]\r
    Provider = Gmail\r
    SMTP Server = \r
    Email = alerts@example.com\r
    Status = ok\r

    """

  private func rule(_ section: String, _ name: String, _ senders: String) -> String {
    """
    [\(section)]\r
    Name = \(name)\r
    Pair 1 Method = email\r
    Pair 1 Senders = \(senders)\r
    Pair 1 Recipients = it@example.org\r

    """
  }

  /// Rules in another order, one with another id, one with another name and one that is gone.
  private func writeExports(_ before: String, _ after: String, device: String) throws {
    let earlier = [
      rule("Event Rule 1", "Disk", "77, 3"), rule("Event Rule 2", "Fan", "3"),
      rule("Alert Rule 1", "Disk", "3"), rule("Event Rule 4", "Gone", "3"),
    ]
    let later = [
      rule("Alert Rule 1", "Renamed", ""), rule("Event Rule 8", "Fan", ""),
      rule("Event Rule 1", "Disk", "77"),
    ]
    try folder.write(export(device, custom, rules: earlier), to: before)
    try folder.write(export(device, native, rules: later), to: after)
  }

  private var repaired: String {
    export(
      "nas-07", native,
      rules: [
        rule("Alert Rule 1", "Renamed", "3"), rule("Event Rule 8", "Fan", "3"),
        rule("Event Rule 1", "Disk", "77, 3"),
      ])
  }

  @Test func `every rule that is found again gets its sender back`() throws {
    try writeExports("old.ini", "new.ini", device: "nas-07")
    let damaged = try folder.bytes("new.ini")
    let dry = try sandbox.run(
      "repair", "--dry-run", "--diff", "--before", "old.ini", "new.ini")
    #expect(dry.status == 0)
    #expect(dry.text.contains("+Pair 1 Senders = 77, 3"))
    #expect(try folder.bytes("new.ini") == damaged)

    let run = try sandbox.run(
      "repair", "--before", "old.ini", "new.ini", "--format", "json")
    let file = try run.json()["files"].elements[0]
    #expect(file["relinks"].elements.count == 3)
    let unmatched = file["findings"].elements.filter { $0["code"] == "rule-unmatched" }
    #expect(unmatched.count == 1)
    #expect(unmatched[0]["message"].text?.contains("Gone") == true)
    #expect(try folder.bytes("new.ini") == Array(repaired.utf8))

    let again = try sandbox.run("repair", "--before", "old.ini", "new.ini")
    #expect(again.text.contains("1 unchanged"))
    #expect(try sandbox.run("undo").status == 0)
    #expect(try folder.bytes("new.ini") == damaged)
  }

  @Test func `two folders are matched by path or by device`() throws {
    try writeExports("may/a/nas.ini", "june/a/nas.ini", device: "nas-07")
    try writeExports("may/b.ini", "june/moved/c.ini", device: "nas-08")
    try writeExports("elsewhere/d.ini", "june/d.ini", device: "nas-09")
    let run = try sandbox.run("repair", "--before", "may", "june", "--format", "json")
    let files = try run.json()["files"].elements
    #expect(files.map { $0["status"] } == ["changed", "unchanged", "changed"])
    let findings = files[1]["findings"].elements.map { $0["code"] }
    #expect(findings.contains("earlier-missing"))
    #expect(try folder.bytes("june/a/nas.ini") == Array(repaired.utf8))
    try writeExports("old.ini", "new.ini", device: "nas-10")
    let other = try sandbox.run("repair", "--before", "may/b.ini", "new.ini")
    #expect(other.status == 1)
    #expect(other.text.contains("[other-device]"))
  }

  @Test func `a file from before that no profile knows is an error`() throws {
    try writeExports("old.xml", "new.xml", device: "NAS-1")
    try folder.write(Array("<other/>".utf8), to: "other.xml")
    let run = try sandbox.run("repair", "--before", "other.xml", "new.xml")
    #expect(run.status == 1)
    #expect(run.text.contains("no profile knows the export from before"))
    #expect(run.text.contains("[earlier-unreadable]"))
  }

  @Test func `the ledger knows the export from before`() throws {
    try writeExports("old.ini", "new.ini", device: "nas-07")
    let damaged = try folder.bytes("new.ini")
    try folder.write(try folder.bytes("old.ini"), to: "nas.ini")
    #expect(try sandbox.run("apply", "nas.ini").status == 0)
    try folder.write(damaged, to: "nas.ini")
    #expect(try sandbox.run("repair", "nas.ini").status == 0)
    #expect(try folder.bytes("nas.ini") == Array(repaired.utf8))
  }
}
