import SystemPackage
import TestSupport
import Testing

/// Holds the published JSON Schema against profiles, with the validator of Python's `jsonschema`.
@Suite(.enabled(if: SchemaValidator.isInstalled, "needs python3-jsonschema and python3-yaml"))
struct ProfileSchemaTests {
  private let sandbox: Sandbox
  private let schema: FilePath

  init() throws {
    sandbox = try Sandbox()
    schema = try sandbox.folder.write(
      try sandbox.run("profiles", "schema").output, to: "schema.json")
  }

  private func validate(_ profile: FilePath) throws -> (status: Int32, text: String) {
    try SchemaValidator.validate(profile, against: schema)
  }

  @Test(arguments: ["qts-xml", "qts-ini", "qts-ssmtp"])
  func `the built-in profiles are valid`(name: String) throws {
    let path = try sandbox.folder.write(
      try sandbox.run("profiles", "show", name).output, to: "profile.yaml")
    let result = try validate(path)
    #expect(result.status == 0, "\(result.text)")
  }

  @Test(arguments: try FixtureFile.all(in: "migrations", extensions: ["yaml"]))
  func `the profiles of the fixtures are valid`(file: FixtureFile) throws {
    let result = try validate(Fixtures.folder.appending(file.path))
    #expect(result.status == 0, "\(result.text)")
  }

  /// What a schema cannot say is left to the program: how keys depend on one another across
  /// mappings, and the grammar of paths in full.
  private static let beyondASchema: Set<String> = [
    "constant-that-would-be-rewritten", "dialect-two-meanings", "ini-brace-that-does-not-close",
    "ini-host-and-port-rewritten", "ini-id-twice", "ini-key-without-id", "ini-kind-without-kinds",
    "ini-pair-in-one-of-two", "ini-section-without-id", "ini-unknown-variable",
    "ini-keys-without-key", "key-twice",
    "missing-id", "numbered-senders-by-id", "numbered-with-id", "path-bad-condition",
    "path-bad-condition-in-quotes", "path-with-function", "path-with-star", "required-emptied",
    "rows-need-the-pair", "rows-of-rules-without-id", "rows-relative-record",
    "rows-without-record", "senders-by-name-without-name",
  ]

  @Test(arguments: try FixtureFile.all(in: "broken-profiles", extensions: ["yaml"]))
  func `a broken profile is invalid as far as a schema can tell`(file: FixtureFile) throws {
    let name = FilePath(file.path).stem ?? ""
    let result = try validate(Fixtures.folder.appending(file.path))
    #expect((result.status == 0) == Self.beyondASchema.contains(name), "\(result.text)")
  }
}
