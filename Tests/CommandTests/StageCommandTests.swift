import SystemPackage
import TestSupport
import Testing

@Suite struct StageCommandTests {
  private let sandbox: Sandbox
  private let original: [UInt8]
  private var folder: TemporaryFolder { sandbox.folder }

  init() throws {
    sandbox = try Sandbox()
    original = try Fixtures.bytes("migrations/stage-gmail/before.xml")
    try sandbox.folder.write(original, to: "nas.xml")
  }

  private func stage(_ arguments: String...) throws -> JSONValue {
    let json = try sandbox.run(arguments + ["--format", "json", "nas.xml"]).json()
    return json["files"].elements[0]["accounts"].elements[0]["stage"]
  }

  @Test func `the Custom account goes once the sign-in is ticked off`() throws {
    #expect(try stage("plan", "--stage") == "to-stage")
    #expect(try folder.bytes("nas.xml") == original)
    #expect(try sandbox.run("apply", "--stage", "nas.xml").status == 0)
    let staged = try folder.bytes("nas.xml")
    #expect(staged == (try Fixtures.bytes("migrations/stage-gmail/after.xml")))
    #expect(try stage("plan", "--stage") == "waiting")
    // Nobody has signed in.
    #expect(try sandbox.run("apply", "nas.xml").text.contains("1 unchanged"))
    #expect(try folder.bytes("nas.xml") == staged)

    #expect(try sandbox.run("todo", "--format", "json").json().elements.count == 1)
    #expect(try sandbox.run("todo", "--done", "--all").status == 0)
    let report = try sandbox.run("apply", "--format", "json", "nas.xml").json()
    // Whoever has signed in has nothing left to do.
    #expect(report["summary"]["actions"] == 0)
    let file = report["files"].elements[0]
    #expect(file["accounts"].elements[0]["stage"] == "signed-in")
    let codes = file["findings"].elements.map { $0["code"] }
    #expect(!codes.contains("working-account") && !codes.contains("rule-silent"))
    let text = String(decoding: try folder.bytes("nas.xml"), as: UTF8.self)
    #expect(!text.contains("smtp.gmail.com"))
    #expect(!text.contains("<sender>3</sender>"))
    #expect(text.contains("<sender>6</sender>"))

    #expect(try sandbox.run("undo").status == 0)
    #expect(try folder.bytes("nas.xml") == staged)
    #expect(try sandbox.run("undo").status == 0)
    #expect(try folder.bytes("nas.xml") == original)
    #expect(try sandbox.run("todo", "--format", "json").json() == [])
  }

  @Test func `the Custom account goes with a later export in which the native one works`() throws {
    #expect(try sandbox.run("apply", "--stage", "nas.xml").status == 0)
    let staged = String(decoding: try folder.bytes("nas.xml"), as: UTF8.self)
    try folder.write(staged.replacing("[unauthorized]", with: "[ok]"), to: "nas.xml")
    #expect(try stage("plan", "--stage") == "signed-in")
    #expect(try sandbox.run("apply", "--stage", "nas.xml").status == 0)
    let text = String(decoding: try folder.bytes("nas.xml"), as: UTF8.self)
    #expect(!text.contains("smtp.gmail.com"))
    #expect(text.contains("<sender>6</sender>"))
  }

  @Test func `what nobody could name is refused with the reason`() throws {
    try folder.copyFixture("migrations/profile-senders-by-email", to: "by-email")
    let text = String(decoding: try folder.bytes("by-email/before.xml"), as: UTF8.self)
    let alone = text.replacing(
      "<kind>Gmail</kind><from>ALERTS@", with: "<kind>Gmail</kind><from>x@")
    try folder.write(alone, to: "by-email/before.xml")
    let run = try sandbox.run(
      "plan", "--stage", "--profile", "by-email/profile.yaml", "by-email/before.xml")
    #expect(run.status == 1)
    #expect(run.text.contains("line 3, column 5: an account cannot be added"))
    #expect(run.text.contains("two accounts would have this one"))
    #expect(run.text.contains("migrate without --stage  [cannot-insert]"))
  }
}
