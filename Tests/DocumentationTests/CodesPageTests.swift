import ConfigText
import Migration
import Testing

/// That `Codes.md` has every code of the program, once, and no other.
@Suite struct CodesPageTests {
  private let page: Page

  init() throws {
    page = try Page("Documentation/Codes.md")
  }

  /// The rows of the table under a heading; the first cell without its backquotes may hold several
  /// codes.
  private func rows(under heading: String) -> [(codes: [String], cells: [String])] {
    page.lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
      .filter { $0.hasPrefix("| `") }
      .map { row in
        let cells = row.split(separator: "|").map { String($0.trimming(while: { $0 == " " })) }
        return (cells[0].matches(of: /`([^`]+)`/).map { String($0.1) }, cells)
      }
  }

  private func codes(under headings: String...) -> [String] {
    headings.flatMap { rows(under: $0).flatMap(\.codes) }.sorted()
  }

  @Test func `verdicts and reasons`() {
    #expect(codes(under: "Verdicts") == Verdict.allCases.map(\.rawValue).sorted())
    let reasons =
      ReviewReason.allCases.map(Reason.review) + KeepReason.allCases.map(Reason.keep)
    #expect(codes(under: "Reasons") == reasons.map(\.code).sorted())
    for row in rows(under: "Reasons") {
      let isReview = ReviewReason(rawValue: row.codes[0]) != nil
      #expect(row.cells[1] == (isReview ? "review" : "keep"), "\(row.codes)")
    }
  }

  @Test func `stages changes and actions`() {
    #expect(codes(under: "Stages") == Stage.allCases.map(\.rawValue).sorted())
    #expect(
      codes(under: "Changes of references") == Relink.Change.allCases.map(\.rawValue).sorted()
    )
    #expect(codes(under: "Actions") == Action.allCases.map(\.rawValue).sorted())
  }

  @Test func `findings with their severity`() {
    #expect(codes(under: "Findings") == FindingCode.allCases.map(\.rawValue).sorted())
    for row in rows(under: "Findings") {
      #expect(FindingCode(rawValue: row.codes[0])?.severity.rawValue == row.cells[1])
    }
  }

  @Test func `refusals and failures`() throws {
    // They are made in many targets, so that only the sources know all of them.
    let made = try Checkout.files(below: "Sources", endingIn: ".swift").flatMap { path in
      try Page(path).lines.filter { $0.contains("code: ") }.flatMap { line in
        line.matches(of: /code: "([a-z0-9-]+)"/).map { String($0.1) }
      }
    }
    let laws = LawViolation.allCases.map(\.refusal.code)
    let listed = codes(under: "Refusals", "Failures").flatMap { code in
      code == "law-1" ? laws : code == laws.last ? [] : [code]
    }
    #expect(listed.sorted() == Set(made + laws).sorted())
  }
}

extension Substring {
  fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = drop(while: isTrimmed)
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
