import SystemPackage
import TestSupport
import Testing

@Suite struct ProfilesDraftTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// Exports of several layouts, with what a draft has to find in them.
  private static let exports: [(path: String, accounts: Int, rules: Int)] = [
    ("migrations/profile-mysqldump/before.xml", 4, 3),
    ("migrations/profile-attributes/before.xml", 3, 2),
    ("migrations/profile-one-section-ini/before.ini", 4, 2),
    ("migrations/profile-name-in-section-ini/before.ini", 3, 2),
    ("migrations/profile-senders-by-email/before.xml", 3, 2),
    ("migrations/profile-senders-by-name-ini/before.ini", 3, 0),
    ("fleet/taipei/nas-tpe-01.xml", 4, 3),
    ("fleet/osaka/nas-osa-02.ini", 3, 3),
  ]

  @Test(arguments: exports)
  func `a draft loads and finds the records`(export: (path: String, accounts: Int, rules: Int))
    throws
  {
    let ending = FilePath(export.path).extension ?? ""
    try sandbox.folder.copyFixture(export.path, to: "export.\(ending)")
    let draft = try sandbox.run("profiles", "draft", "export.\(ending)")
    #expect(draft.status == 0)
    #expect(!draft.text.contains("Zml4dHVyZS1zZWNyZXQt"))
    _ = try sandbox.folder.write(draft.output, to: "draft.yaml")
    #expect(try sandbox.run("profiles", "check", "draft.yaml").status == 0)
    let json = try sandbox.run(
      "profiles", "check", "draft.yaml", "export.\(ending)", "--format", "json"
    ).json()
    let coverage = json["exports"][0]["coverage"].elements
    func found(_ part: String) -> JSONValue {
      coverage.first { $0["part"] == .string(part) }?["found"] ?? .null
    }
    #expect(json["exports"][0]["status"] != "unknown")
    #expect(found("accounts") == .number(Double(export.accounts)), "\(draft.text)")
    if export.rules > 0 {
      #expect(found("rules") == .number(Double(export.rules)), "\(draft.text)")
    }
  }

  /// Bytes that are no text in the encoding that INI is shown in become control characters.
  @Test func `a draft for another encoding loads`() throws {
    let text =
      Array("[".utf8) + [0x83, 0x81, 0x81, 0x5B, 0x83, 0x8B]
      + Array(
        " 1]\nserver = smtp.gmail.com\nprovider = Custom\nemail = nas@example.com\n".utf8)
    _ = try sandbox.folder.write(text, to: "export.ini")
    let draft = try sandbox.run("profiles", "draft", "export.ini")
    #expect(draft.text.contains(#"section: "ƒ\u0081\u0081[ƒ‹ {id}""#), "\(draft.text)")
    _ = try sandbox.folder.write(draft.output, to: "draft.yaml")
    let check = try sandbox.run("profiles", "check", "draft.yaml", "export.ini")
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.text.contains("migrate 1, merge 0"), "\(check.text)")
  }

  @Test func `every line that guesses says how sure it is`() throws {
    try sandbox.folder.copyFixture("fleet/taipei/nas-tpe-01.xml", to: "export.xml")
    let lines = try sandbox.run("profiles", "draft", "export.xml").text.split(separator: "\n")
    let fields = lines.filter { $0.hasPrefix("    ") && !$0.contains("# nothing") }
    #expect(!fields.isEmpty)
    let words = ["# sure: ", "# likely: ", "# guess: "]
    #expect(fields.allSatisfy { line in words.contains { line.contains($0) } })
  }

  @Test(arguments: ["<a><b>text</b></a>", "[a]\nb = c\n"])
  func `a document without a mail server has no draft`(text: String) throws {
    let result = try sandbox.run(["profiles", "draft", "-"], input: Array(text.utf8))
    #expect(result.status == 1)
    #expect(result.errors.contains("[no-mail-server]"))
  }

  @Test func `a server behind a colon is pointed at`() throws {
    let text = "[a]\nname = x\nhost: smtp.gmail.com\n"
    let result = try sandbox.run(["profiles", "draft", "-"], input: Array(text.utf8))
    #expect(result.status == 1)
    #expect(result.errors.contains(":3:1: a mail server stands behind \":\""))
  }

  @Test func `attributes with a prefix are fields`() throws {
    let text = """
      <c xmlns:n="urn:x"><svc n:id="3" n:vendor="Custom" n:host="smtp.gmail.com" n:mail="a@example.com"/>\
      <svc n:id="4" n:vendor="Gmail" n:host="" n:mail="b@example.com"/><rule n:from="3"/></c>
      """
    let draft = try sandbox.run(["profiles", "draft", "-"], input: Array(text.utf8))
    #expect(draft.status == 0)
    for selector in ["@n:id", "@n:vendor", "@n:host", "@n:mail", "@n:from"] {
      #expect(draft.text.contains("\"\(selector)\""), "\(draft.text)")
    }
  }
}
