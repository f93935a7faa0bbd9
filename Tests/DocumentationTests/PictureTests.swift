import TestSupport
import Testing

/// That the picture of a terminal shows what the program prints.
@Suite struct PictureTests {
  @Test func `the picture of the plan is what plan prints`() throws {
    let sandbox = try Sandbox()
    try sandbox.folder.copyFixture("fleet", to: "fleet")
    let command = ["plan", "--diff", "fleet/osaka/nas-osa-02.ini"]
    let printed = "$ mailmend \(command.joined(separator: " ")) \(try sandbox.run(command).text)"
    // A terminal breaks lines, and the picture sets marked words apart.
    let shown = try Page("Documentation/Pictures/plan.svg").lines
      .filter { $0.hasPrefix("<text") }.map { Self.text(of: $0) }.joined()
    #expect(shown.filter { !$0.isWhitespace } == printed.filter { !$0.isWhitespace })
  }

  /// What stands between the tags of a line.
  private static func text(of line: String) -> String {
    line.split(separator: "<").compactMap { tag in
      tag.firstIndex(of: ">").map { tag[tag.index(after: $0)...] }
    }
    .joined().replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
