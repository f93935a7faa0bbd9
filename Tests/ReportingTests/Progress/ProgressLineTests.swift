import Migration
import Reporting
import Testing

@Suite struct ProgressLineTests {
  private func line(total: Int?, _ statuses: [FileStatus]) -> ProgressLine {
    var line = ProgressLine()
    line.total = total
    for status in statuses {
      var report = FileReport(path: "nas.xml", status: status)
      report.byteCount = 1_000_000
      line.count(report)
    }
    return line
  }

  @Test func `without a total there is no time left`() {
    let text = line(total: nil, [.changed, .unchanged]).text(after: .seconds(1), width: 80)
    #expect(text == "2 files  2.0 MB/s  1 changed")
  }

  @Test func `the time left follows from the files left`() {
    let text = line(total: 62, [.changed, .skipped]).text(after: .seconds(4), width: 80)
    #expect(text == "2 of 62 files  0.5 MB/s  1 changed  2:00 left")
  }

  @Test func `what went wrong is counted`() {
    let text = line(total: nil, [.refused, .failed, .refused]).text(after: .seconds(2), width: 80)
    #expect(text == "3 files  1.5 MB/s  0 changed  2 refused  1 failed")
  }

  @Test func `nothing is divided by nothing`() {
    #expect(line(total: 4, []).text(after: .zero, width: 80) == "0 of 4 files  0 changed")
  }

  @Test(arguments: [0, 1, 10])
  func `the text fits the terminal`(width: Int) {
    let text = line(total: nil, [.changed]).text(after: .seconds(1), width: width)
    #expect(text.count <= max(0, width - 1))
  }
}
