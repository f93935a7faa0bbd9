import TestSupport
import Testing

@Suite struct InspectCommandTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.folder.copyFixture("fleet", to: "fleet")
  }

  @Test func `what is read is shown`() throws {
    let text = try sandbox.run("inspect", "fleet/taipei/nas-tpe-01.xml").text
    #expect(text.contains("profile   qts-xml: "))
    #expect(text.contains("encoding  UTF-8"))
    #expect(text.contains("device    nas-tpe-01 QTS "))
    #expect(text.contains("4 accounts"))
    #expect(text.contains("provider Custom, server smtp.gmail.com, port 587"))
    #expect(text.contains("secret [redacted]"))
  }

  @Test func `JSON holds the same`() throws {
    let json = try sandbox.run(
      "inspect",
      "--format",
      "json",
      "fleet/taipei/nas-tpe-01.xml"
    ).json()
    #expect(json["profile"] == "qts-xml")
    #expect(json["device"]["name"] == "nas-tpe-01")
    #expect(json["accounts"].elements.map { $0["id"] } == ["3", "5", "6", "7"])
    #expect(json["accounts"][0]["secret"] == "[redacted]")
    #expect(json["accounts"][1]["secret"] == "")
    #expect(json["rules"][0]["pairs"][0]["senders"][0].text != nil)
  }

  @Test func `a table has a row for each account`() throws {
    let text = try sandbox.run(
      "inspect",
      "--format",
      "csv",
      "fleet/taipei/nas-tpe-01.xml"
    ).text
    #expect(text.split(separator: "\r\n").count == 5)
  }

  @Test func `the device of a backup is read beside it`() throws {
    let path = "fleet/taipei/backup-2026-10-31/nas-tpe-03/etc/config/ssmtp/ssmtp.conf"
    let json = try sandbox.run("inspect", "--format", "json", path).json()
    #expect(json["device"]["name"] == "nas-tpe-03")
  }

  @Test func `standard input can be inspected`() throws {
    let document = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    let result = try sandbox.run("inspect", "-", input: document)
    #expect(result.status == 0)
    #expect(result.text.contains("profile   qts-xml"))
  }

  /// What a document or the name of a file says cannot change the colours of a terminal.
  @Test(arguments: [["inspect"], ["profiles", "draft"]])
  func `control characters are written out`(command: [String]) throws {
    let document = "<?xml version=\"1.0\" encoding=\"\u{1B}[31mX\"?><a/>"
    let refused = try sandbox.run(command + ["-"], input: Array(document.utf8))
    #expect(refused.status == 1)
    #expect(refused.errors.contains(#"\u{1B}[31m"#), "\(refused.errors)")
    _ = try sandbox.folder.write(Array("[a]\n".utf8), to: "\u{1B}[31m.ini")
    let unknown = try sandbox.run(command + ["\u{1B}[31m.ini"])
    #expect(unknown.errors.contains(#"\u{1B}[31m"#), "\(unknown.errors)")
    #expect(!(refused.errors + unknown.errors).contains("\u{1B}"))
  }

  @Test func `a refused file is named with its place`() throws {
    let result = try sandbox.run("inspect", "fleet/berlin/nas-ber-03.xml")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("fleet/berlin/nas-ber-03.xml:12:86: "))
    #expect(result.errors.contains("[not-well-formed]"))
  }

  @Test func `a file that no profile knows is said to be`() throws {
    let path = "fleet/taipei/backup-2026-10-31/nas-tpe-03/etc/config/uLinux.conf"
    let result = try sandbox.run("inspect", path)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("no profile knows"))
  }
}
