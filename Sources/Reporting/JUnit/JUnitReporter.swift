import ConfigText
import Ledger
import Migration
import NotificationCenter

/// JUnit XML for pipelines: a suite for each file, with a case for the file and one for each account.
///
/// An account that waits for a decision fails, and in a dry run one that would change too. A file
/// that was refused or failed is an error, a skipped one is skipped.
struct JUnitReporter: SectionedReporter {
  private let mode: ReportMode
  private let wording: Wording
  private var total = Count()

  private struct Count {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    var attributes: String {
      "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"\(skipped)\""
    }

    static func += (left: inout Count, right: Count) {
      left.tests += right.tests
      left.failures += right.failures
      left.errors += right.errors
      left.skipped += right.skipped
    }
  }

  var sectionCount: Int { 1 }

  init(_ mode: ReportMode, _ translation: Translation) {
    self.mode = mode
    wording = Wording(translation)
  }

  mutating func report(_ file: FileReport) -> [[UInt8]] {
    var count = Count()
    let cases = [fileCase(file, &count)] + file.accounts.map { accountCase($0, of: file, &count) }
    total += count
    let head = "  <testsuite name=\"\(XMLText.escaped(file.path))\" \(count.attributes)>\n"
    return [Array((head + cases.joined() + findings(file) + "  </testsuite>\n").utf8)]
  }

  func assemble(_ summary: Summary, signIns: SignInCount?) -> [ReportPiece] {
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- \(XMLText.escaped(TextNotice.line(wording.translation))) -->
      <testsuites name="mailmend \(mode.rawValue)" \(total.attributes)>

      """
    return [.bytes(Array(head.utf8)), .section(0), .bytes(Array("</testsuites>\n".utf8))]
  }

  private func fileCase(_ file: FileReport, _ count: inout Count) -> String {
    let status = wording.status(file.status, mode)
    var body = ""
    switch file.status {
    case .refused, .failed:
      count.errors += 1
      let message = file.error.map(wording.explained) ?? status
      body = Self.element("error", type: file.error?.code ?? file.status.rawValue, message)
    case .skipped:
      count.skipped += 1
      body = "      <skipped message=\"\(XMLText.escaped(status))\"/>\n"
    case .changed, .unchanged:
      break
    }
    return testCase(file.path, of: file, body, &count)
  }

  private func accountCase(
    _ account: AccountReport,
    of file: FileReport,
    _ count: inout Count
  ) -> String {
    let reasons = wording.reasons(account)
    let message = wording.verdict(account) + (reasons.isEmpty ? "" : " (\(reasons))")
    var body = ""
    if account.verdict == .review || mode == .plan && account.verdict != .keep {
      count.failures += 1
      let steps = account.steps.map { wording.translation.text($0) }
      body = Self.element(
        "failure",
        type: "account-\(account.verdict.rawValue)",
        message,
        lines: steps
      )
    }
    return testCase(wording.described(account), of: file, body, &count)
  }

  private func testCase(
    _ name: String,
    of file: FileReport,
    _ body: String,
    _ count: inout Count
  ) -> String {
    count.tests += 1
    let className = XMLText.escaped(file.device?.name ?? file.path)
    let start = "    <testcase classname=\"\(className)\" name=\"\(XMLText.escaped(name))\""
    return body.isEmpty ? start + "/>\n" : start + ">\n" + body + "    </testcase>\n"
  }

  private func findings(_ file: FileReport) -> String {
    guard !file.findings.isEmpty else { return "" }
    let lines = file.findings.map { XMLText.escaped(wording.line($0)) }
    return "    <system-out>" + lines.joined(separator: "\n") + "</system-out>\n"
  }

  private static func element(
    _ name: String,
    type: String,
    _ message: String,
    lines: [String] = []
  ) -> String {
    let attributes = "type=\"\(XMLText.escaped(type))\" message=\"\(XMLText.escaped(message))\""
    guard !lines.isEmpty else { return "      <\(name) \(attributes)/>\n" }
    let text = lines.map(XMLText.escaped).joined(separator: "\n")
    return "      <\(name) \(attributes)>\(text)</\(name)>\n"
  }
}
