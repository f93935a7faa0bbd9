import TestSupport
import Testing

/// That no secret of any fixture gets out, whatever command is asked and in whatever format.
@Suite struct SecretTests {
  private let sandbox: Sandbox

  /// What all secrets of the fixtures begin with, encoded and plain.
  private static let secrets = ["Zml4dHVyZS1zZWNyZXQ", "fixture-secret"]
  private static let formats = ["text", "json", "ndjson", "csv"]

  init() throws {
    sandbox = try Sandbox()
    for folder in ["fleet", "lossless", "migrations", "refused", "reports", "same-device"] {
      try sandbox.folder.copyFixture(folder, to: "fixtures/\(folder)")
    }
  }

  @Test func `the fixtures hold secrets`() throws {
    let leaking = try sandbox.folder.tree("fixtures").values.count { bytes in
      Self.secrets.contains { String(decoding: bytes, as: UTF8.self).contains($0) }
    }
    #expect(leaking > 150)
  }

  @Test(arguments: formats)
  func `plan keeps them`(_ format: String) throws {
    try expectNoSecret(["plan", "--diff", "--format", format, "fixtures"])
  }

  @Test func `plan keeps them whatever is decided`() throws {
    try expectNoSecret([
      "plan", "--diff", "--accept", "alias", "--accept", "no-oauth", "--also-host",
      "smtp.live.com=outlook", "fixtures",
    ])
  }

  @Test(arguments: formats)
  func `apply keeps them`(_ format: String) throws {
    try expectNoSecret(["apply", "--diff", "--format", format, "fixtures/fleet"])
    try expectNoSecret(["undo", "--format", format])
  }

  @Test func `report files keep them`() throws {
    let reports = ["json", "ndjson", "csv", "txt", "html", "md", "sarif", "xml"].map { "r.\($0)" }
    _ = try sandbox.run(
      ["plan", "--diff", "fixtures"] + reports.flatMap { ["--report", $0] }
    )
    for report in reports {
      expectNoSecret(String(decoding: try sandbox.folder.bytes(report), as: UTF8.self), report)
    }
  }

  @Test(arguments: ["text", "json", "csv"])
  func `lists keep them`(_ format: String) throws {
    _ = try sandbox.run("apply", "fixtures/fleet", "fixtures/migrations")
    try expectNoSecret(["todo", "--format", format])
    try expectNoSecret(["history", "--format", format])
    try expectNoSecret(["history", "1", "--format", format])
    try expectNoSecret(["todo", "--done", "--all", "--format", format])
  }

  @Test func `inspect keeps them`() throws {
    let files = try sandbox.folder.tree("fixtures/fleet").keys.map { "fixtures/fleet/" + $0 }
    for file in files.sorted() {
      for format in ["text", "json", "csv"] {
        try expectNoSecret(["inspect", "--format", format, file], mayBeEmpty: true)
      }
    }
  }

  /// Exports whose passwords stand under names that their profiles do not know.
  private static let unnamed = [
    ("profile-unnamed-secrets-stage", "before.xml"), ("profile-unnamed-secrets-ini", "before.ini"),
  ]

  @Test(arguments: unnamed)
  func `profiles that do not name them keep them`(name: String, export: String) throws {
    let folder = "fixtures/migrations/\(name)"
    let profile = "\(folder)/profile.yaml"
    let path = "\(folder)/\(export)"
    for options in [[], ["--stage"]] {
      for format in Self.formats {
        try expectNoSecret(
          ["plan", "--diff", "--profile", profile, "--format", format] + options + [path])
      }
      for report in ["html", "md", "sarif", "xml"].map({ "r.\($0)" }) {
        _ = try sandbox.run(
          ["plan", "--diff", "--profile", profile, "--report", report] + options + [path])
        expectNoSecret(String(decoding: try sandbox.folder.bytes(report), as: UTF8.self), report)
      }
    }
    try expectNoSecret(["inspect", "--profile", profile, path])
    try expectNoSecret(["profiles", "check", profile, path])
    try expectNoSecret(["profiles", "draft", path])
    try expectNoSecret(["apply", "--stage", "--diff", "--profile", profile, path])
  }

  private func expectNoSecret(_ arguments: [String], mayBeEmpty: Bool = false) throws {
    let result = try sandbox.run(arguments)
    #expect(result.status == 0 || result.status == 1, "\(arguments)")
    #expect(mayBeEmpty || !result.output.isEmpty, "\(arguments)")
    expectNoSecret(result.text, arguments.joined(separator: " "))
    expectNoSecret(result.errors, arguments.joined(separator: " "))
  }

  private func expectNoSecret(_ text: String, _ source: String) {
    for secret in Self.secrets {
      let line = text.split(separator: "\n").first { $0.contains(secret) }
      #expect(line == nil, "\(source)")
    }
  }
}
