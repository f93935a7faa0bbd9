import ConfigText
import NotificationCenter
import Testing

@testable import Profiles

@Suite struct AccountRecordsTests {
  @Test(arguments: [1, 16, 40])
  func `an id that is taken is refused with both places`(count: Int) throws {
    let text = Array(repeating: UInt8(ascii: "\n"), count: count + 1)
    for repeated in [0, count / 2, count - 1] {
      var records = AccountRecords()
      for number in 0..<count {
        try records.add(Account(id: "\(number + 1)", provider: "Custom"), at: number, in: text)
      }
      let error = #expect(throws: ExportError.self) {
        let account = Account(id: "\(repeated + 1)", provider: "Gmail")
        try records.add(account, at: count, in: text)
      }
      guard case .duplicateAccount(let id, let first, let second) = error else {
        Issue.record("another error")
        continue
      }
      #expect(id == "\(repeated + 1)")
      #expect((first.line, second.line) == (repeated + 1, count + 1))
    }
  }
}
