import SystemPackage
import TestSupport
import Testing

@Suite struct ProfilesCommandTests {
  private let sandbox: Sandbox
  private static let mysqldump = "migrations/profile-mysqldump"

  init() throws {
    sandbox = try Sandbox()
    try sandbox.folder.copyFixture("\(Self.mysqldump)/profile.yaml", to: "mine.yaml")
    try sandbox.folder.copyFixture("\(Self.mysqldump)/before.xml", to: "export.xml")
  }

  @Test func `the profiles are listed in their order`() throws {
    let json = try sandbox.run(
      "profiles", "list", "--profile", "mine.yaml", "--format", "json"
    ).json()
    #expect(
      json.elements.map { $0["name"] } == ["nas-mysqldump", "qts-xml", "qts-ini", "qts-ssmtp"])
    #expect(json[0]["origin"] == "mine.yaml")
    #expect(json[3]["rewrite"] == "never")
  }

  @Test(arguments: ["qts-xml", "qts-ini", "qts-ssmtp"])
  func `a shown profile can be used as it is`(name: String) throws {
    let yaml = try sandbox.run("profiles", "show", name).output
    _ = try sandbox.folder.write(yaml, to: "copy.yaml")
    let result = try sandbox.run("profiles", "check", "copy.yaml")
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("profile \(name) "))
    let list = try sandbox.run("profiles", "list", "--profile", "copy.yaml").text
    #expect(list.contains("not used: one above has its name"))
  }

  @Test func `an unknown name is wrong usage`() throws {
    let result = try sandbox.run("profiles", "show", "qts")
    #expect(result.status == 64)
    #expect(
      result.errors.contains("there is no profile \"qts\"; known are qts-xml, qts-ini, qts-ssmtp"))
  }

  @Test func `a profile of a user's own reads and rewrites`() throws {
    let result = try sandbox.run(
      "apply", "--profile", "mine.yaml", "export.xml", "--format", "json")
    #expect(result.status == 0)
    #expect(try result.json()["files"][0]["profile"] == "nas-mysqldump")
    #expect(
      try sandbox.folder.bytes("export.xml") == Fixtures.bytes("\(Self.mysqldump)/after.xml"))
    #expect(try sandbox.run("undo").status == 0)
    #expect(
      try sandbox.folder.bytes("export.xml") == Fixtures.bytes("\(Self.mysqldump)/before.xml"))
  }

  @Test(arguments: ["MAILMEND_PROFILES", "XDG_CONFIG_HOME", "HOME"])
  func `the profile folder is read`(variable: String) throws {
    let folder =
      switch variable {
      case "MAILMEND_PROFILES": "own"
      case "XDG_CONFIG_HOME": "own/mailmend/profiles"
      default: "own/.config/mailmend/profiles"
      }
    try sandbox.folder.copyFixture("\(Self.mysqldump)/profile.yaml", to: "\(folder)/mine.yml")
    _ = try sandbox.folder.write("this is none", to: "\(folder)/notes.txt")
    let path = sandbox.folder.path("own").string
    let result = try sandbox.run(
      ["inspect", "export.xml"], changingEnvironment: [variable: path])
    #expect(result.text.contains("profile   nas-mysqldump"))
  }

  @Test(arguments: [
    ["plan", "."], ["apply", "."], ["inspect", "export.xml"], ["profiles", "list"],
  ])
  func `a profile with a mistake is wrong usage and nothing is done`(arguments: [String]) throws {
    _ = try sandbox.folder.write("name: a\nfromat: xml\n", to: "broken.yaml")
    let before = try sandbox.folder.bytes("export.xml")
    let result = try sandbox.run(arguments + ["--profile", "broken.yaml"])
    #expect(result.status == 64)
    #expect(
      result.errors.hasPrefix("mailmend: broken.yaml:2:1: \"fromat\" is not known here"))
    #expect(result.errors.contains("did you mean \"format\"?"))
    #expect(result.output.isEmpty)
    #expect(try sandbox.folder.bytes("export.xml") == before)
  }

  @Test(arguments: [["--profile", "missing.yaml"], []])
  func `what is not there is wrong usage`(options: [String]) throws {
    let result = try sandbox.run(
      ["plan", "export.xml"] + options,
      changingEnvironment: ["MAILMEND_PROFILES": options.isEmpty ? "/nowhere/at/all" : nil])
    #expect(result.status == 64)
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.errors.contains("No such file"))
  }

  @Test func `commands without documents do not look at profiles`() throws {
    for arguments in [["history"], ["todo"], ["profiles", "schema"], ["--version"]] {
      let result = try sandbox.run(
        arguments, changingEnvironment: ["MAILMEND_PROFILES": "/nowhere/at/all"])
      #expect(result.status == 0)
    }
  }

  @Test func `check says what is found and what is not`() throws {
    let json = try sandbox.run(
      "profiles", "check", "mine.yaml", "export.xml", "--format", "json"
    ).json()
    let export = json["exports"][0]
    #expect(export["status"] == "read")
    let coverage = export["coverage"].elements
    let provider = try #require(coverage.first { $0["part"] == "accounts.provider" })
    #expect(provider["found"] == .number(4))
    #expect(provider["of"] == .number(4))
    #expect(provider["line"] == .number(17))
    #expect(provider["values"][0]["text"] == "custom")
    #expect(provider["values"][0]["meaning"] == "Custom")
    let model = try #require(coverage.first { $0["part"] == "device.model" })
    #expect(model["selector"] == .null)
  }

  @Test(arguments: [
    ("migrations/stage-senders-by-name", "before.xml", "accounts that can be added: 2 of 2"),
    (
      "repairs/profile-joined-rows-with-numbers", "before.xml",
      "can get a sender: 0 of 2: what"
    ),
    ("repairs/profile-joined-rows", "earlier.xml", "can get a sender: 4 of 4"),
    ("repairs/profile-bare-elements", "earlier.xml", "accounts that can be added: 1 of 1"),
  ])
  func `check says whether something can be added`(folder: String, export: String, remark: String)
    throws
  {
    try sandbox.folder.copyFixture(folder, to: "case")
    let result = try sandbox.run("profiles", "check", "case/profile.yaml", "case/\(export)")
    #expect(result.status == 0)
    #expect(result.text.contains(remark))
  }

  @Test func `an export that is not read ends with one`() throws {
    try sandbox.folder.copyFixture("migrations/migrate-gmail/before.xml", to: "other.xml")
    let unknown = try sandbox.run("profiles", "check", "mine.yaml", "other.xml")
    #expect(unknown.status == 1)
    #expect(unknown.text.contains("the profile does not know it"))
    let ini = try sandbox.run("profiles", "check", "qts-ini", "export.xml")
    #expect(ini.status == 1)
    #expect(ini.text.contains("[other-format]"))
    #expect(try sandbox.run("profiles", "check", "qts-ini", "missing.ini").status == 1)
  }

  @Test func `a refused export is looked through all the same`() throws {
    let text = String(decoding: try sandbox.folder.bytes("export.xml"), as: UTF8.self)
    _ = try sandbox.folder.write(text.replacing(">custom<", with: "><"), to: "export.xml")
    let result = try sandbox.run("profiles", "check", "mine.yaml", "export.xml")
    #expect(result.status == 1)
    #expect(result.text.contains("[missing-provider]"))
    #expect(result.text.contains("accounts.server               4 of 4"))
  }

  @Test func `a method that the program does not know is pointed at`() throws {
    let yaml = String(decoding: try sandbox.folder.bytes("mine.yaml"), as: UTF8.self)
    _ = try sandbox.folder.write(
      yaml.replacing("  methods:\n    email: MAIL\n", with: ""), to: "mine.yaml")
    let check = ["profiles", "check", "mine.yaml", "export.xml"]
    let result = try sandbox.run(check)
    #expect(result.status == 0)
    #expect(result.text.contains("MAIL (unknown) x2, SMS x1"), "\(result.text)")
    #expect(result.text.contains("unless `dialect` says what they mean: rules.pairs.method"))
    #expect(
      result.text.contains(
        "warning: 65:2: 2 pairs have accounts for senders, but the method \"MAIL\""),
      "\(result.text)")
    let warning = try sandbox.run(check + ["--format", "json"]).json()["exports"][0]["warnings"][0]
    #expect(warning["line"] == .number(65))
  }

  @Test func `sections with a mail server that are no accounts are pointed at`() throws {
    let folder = "migrations/profile-name-in-section-ini"
    try sandbox.folder.copyFixture("\(folder)/before.ini", to: "export.ini")
    try sandbox.folder.copyFixture("\(folder)/profile.yaml", to: "named.yaml")
    let warning = "holds the mail server"
    let good = try sandbox.run("profiles", "check", "named.yaml", "export.ini")
    #expect(!good.text.contains(warning), "\(good.text)")
    let yaml = String(decoding: try sandbox.folder.bytes("named.yaml"), as: UTF8.self)
      .replacing("  section: mail \"{name}\"", with: "  section: mail \"{name}erts\"")
    _ = try sandbox.folder.write(yaml, to: "named.yaml")
    let result = try sandbox.run("profiles", "check", "named.yaml", "export.ini")
    #expect(
      result.text.contains("warning: 8:1: [mail \"Office\"] \(warning) smtp.office365.com"),
      "\(result.text)")
  }

  @Test func `a kind that is no path is pointed at`() throws {
    let yaml = String(decoding: try sandbox.folder.bytes("mine.yaml"), as: UTF8.self)
      .replacing("  kind: field[@name='type']", with: "  kind: event")
    _ = try sandbox.folder.write(yaml, to: "mine.yaml")
    let result = try sandbox.run("profiles", "check", "mine.yaml", "export.xml")
    #expect(result.status == 0)
    #expect(
      result.text.contains("warning: `kind` of `rules` finds nothing: \"event\""), "\(result.text)")
  }
}
