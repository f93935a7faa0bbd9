import ConfigText
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(
    _ text: String, _ edits: [(String, String)], hiding: [String] = [], context: Int = 1
  ) throws -> [String] {
    let bytes = Array(text.utf8)
    func range(of part: String) throws -> Range<Int> {
      let part = Array(part.utf8)
      let start = try #require(bytes.indices.first { bytes[$0...].starts(with: part) })
      return start..<start + part.count
    }
    let set = try EditSet(
      try edits.map { Edit(range: try range(of: $0), replacement: Array($1.utf8)) })
    return UnifiedDiff(of: bytes, edits: set, redactions: try hiding.map(range(of:)))
      .lines(path: "nas.ini", context: context)
  }

  private static let header = ["--- a/nas.ini", "+++ b/nas.ini"]

  @Test func `no edit, no diff`() throws {
    #expect(try diff("a\n", []) == [])
  }

  @Test func `an absolute path has one slash in the header`() throws {
    let edits = try EditSet([Edit(range: 0..<1, replacement: [UInt8(ascii: "b")])])
    let lines = UnifiedDiff(of: Array("a\n".utf8), edits: edits, redactions: [])
      .lines(path: "/tmp/nas.ini")
    #expect(lines.prefix(2) == ["--- a/tmp/nas.ini", "+++ b/tmp/nas.ini"])
  }

  @Test func `a change stands between its context`() throws {
    #expect(
      try diff("a\nb\nc\nd\ne\n", [("c", "C")]) == Self.header + [
        "@@ -2,3 +2,3 @@", " b", "-c", "+C", " d",
      ])
  }

  @Test func `changes far apart are hunks of their own`() throws {
    #expect(
      try diff("a\nb\nc\nd\ne\nf\n", [("a\n", ""), ("f", "F\nG")]) == Self.header + [
        "@@ -1,2 +1,1 @@", "-a", " b", "@@ -5,2 +4,3 @@", " e", "-f", "+F", "+G",
      ])
  }

  @Test func `changes near one another share a hunk`() throws {
    #expect(
      try diff("a\nb\nc\nd\n", [("a", "A"), ("d", "D")]) == Self.header + [
        "@@ -1,4 +1,4 @@", "-a", "+A", " b", " c", "-d", "+D",
      ])
  }

  @Test func `two edits on a line are one change`() throws {
    #expect(
      try diff("Port = 587; TLS\n", [("587", ""), ("TLS", "none")]) == Self.header + [
        "@@ -1,1 +1,1 @@", "-Port = 587; TLS", "+Port = ; none",
      ])
  }

  @Test func `a deletion over lines leaves the rest of the last one`() throws {
    #expect(
      try diff("ab\nc\nde\n", [("b\nc\nd", "")]) == Self.header + [
        "@@ -1,3 +1,1 @@", "-ab", "-c", "-de", "+ae",
      ])
  }

  @Test func `a text that goes as a whole has no lines afterwards`() throws {
    #expect(
      try diff("a\nb\n", [("a\nb\n", "")]) == Self.header + ["@@ -1,2 +0,0 @@", "-a", "-b"])
  }

  @Test func `a missing final newline is told`() throws {
    #expect(
      try diff("a\nb", [("b", "B")]) == Self.header + [
        "@@ -1,2 +1,2 @@", " a", "-b", "\\ No newline at end of file", "+B",
        "\\ No newline at end of file",
      ])
  }

  @Test func `carriage returns are part of the line`() throws {
    #expect(
      try diff("a\r\nb\r\n", [("a", "A")]) == Self.header + [
        "@@ -1,2 +1,2 @@", "-a\r", "+A\r", " b\r",
      ])
  }

  @Test func `what is hidden is hidden on context, old and new lines`() throws {
    #expect(
      try diff(
        "pass = swordfish\nhost = old key=hunter2\nnext = open\n", [("old", "new")],
        hiding: ["swordfish", "hunter2"])
        == Self.header + [
          "@@ -1,3 +1,3 @@", " pass = [redacted]", "-host = old key=[redacted]",
          "+host = new key=[redacted]", " next = open",
        ])
  }

  @Test func `a hidden value that is deleted is not shown`() throws {
    #expect(
      try diff("pass = swordfish\n", [("swordfish", "")], hiding: ["swordfish"])
        == Self.header + ["@@ -1,1 +1,1 @@", "-pass = [redacted]", "+pass = "])
  }

  @Test func `a hidden value over several lines is hidden on each`() throws {
    #expect(
      try diff("a\n<p>sword\nfi\nsh</p>\nb\n", [("b", "B")], hiding: ["sword\nfi\nsh"], context: 3)
        == Self.header + [
          "@@ -2,4 +2,4 @@", " <p>[redacted]", " [redacted]", " [redacted]</p>", "-b", "+B",
        ])
  }
}
