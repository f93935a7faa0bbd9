import TestSupport
import Testing

/// That what pages show in a terminal works, and prints what they say it prints.
@Suite struct TranscriptTests {
  /// A page, and what has to be there for its lines.
  struct Setting: Sendable, CustomTestStringConvertible {
    let page: String
    let prepare: @Sendable (Sandbox) throws -> Void

    var testDescription: String { page }
  }

  /// `Pipelines.md` is tried by `script/test-pipes`, which has the programs that it needs.
  private static let settings: [Setting] = [
    Setting(page: "README.md") { sandbox in
      try sandbox.folder.copyFixture("fleet", to: "fixtures/fleet")
    },
    Setting(page: "Documentation/Reports.md") { sandbox in
      try sandbox.folder.copyFixture("fleet/osaka", to: "exports")
      #expect(try sandbox.run("apply", "exports").status == 0)
    },
    Setting(page: "Documentation/Staging.md") { sandbox in
      try sandbox.folder.copyFixture("fleet/taipei", to: "exports")
    },
    Setting(page: "Documentation/Decisions.md") { sandbox in
      try sandbox.folder.copyFixture("fleet/osaka", to: "exports")
      let answers = try Page("Documentation/Decisions.md").blocks.first { $0.language == "yaml" }
      try sandbox.folder.write(
        answers?.lines.joined(separator: "\n") ?? "",
        to: "answers.yaml"
      )
    },
    Setting(page: "Documentation/Repair.md") { sandbox in
      let fixture = "repairs/between-neighbours"
      for name in ["old.xml", "exports-may/nas.xml", "exports/nas.xml"] {
        try sandbox.folder.copyFixture("\(fixture)/earlier.xml", to: name)
      }
      #expect(try sandbox.run("apply", "exports").status == 0)
      for name in ["new.xml", "exports-june/nas.xml", "exports/nas.xml"] {
        try sandbox.folder.copyFixture("\(fixture)/before.xml", to: name)
      }
    },
    Setting(page: "Documentation/Profiles.md") { sandbox in
      for name in ["export.xml", "exports/export.xml"] {
        try sandbox.folder.copyFixture("migrations/profile-mysqldump/before.xml", to: name)
      }
    },
  ]

  /// These build and install the program, and questions need a terminal.
  private static let untried = ["script/", "swift build", "sudo ", "--interactive"]

  @Test(arguments: settings)
  func `every line does what the page says`(_ setting: Setting) throws {
    let sandbox = try Sandbox()
    try setting.prepare(sandbox)
    var shell = Shell(sandbox)
    var status: Int32 = 0
    let steps = try Page(setting.page).blocks.filter { $0.language == "console" }
      .flatMap { Transcript($0).steps }
      .filter { step in !Self.untried.contains { step.command.contains($0) } }
    for step in steps {
      // What ends otherwise is followed by a question for its status.
      #expect(status == 0 || step.command == "echo $?", "before \(step.command)")
      let result = try shell.run(step.command)
      status = result.status
      #expect(step.matches(result.output), "\(step.command)\n\(result.output)")
    }
    #expect(status == 0)
    #expect(!steps.isEmpty)
  }
}
