import NotificationCenter
import Testing

@Suite struct AccountIDTests {
  @Test(arguments: ["1", "9", "10", "3", "123456789012345678", "999999999999999999"])
  func `up to 18 digits without a leading zero are an id`(text: String) {
    #expect(AccountID.isValid(text))
    #expect(AccountID.number(text) == Int64(text))
    #expect(AccountID.integer(text) == Int64(text))
  }

  @Test(arguments: [
    "", "0", "01", "-1", "+1", "1 ", " 1", "1a", "a", "1.0", "１", "1234567890123456789",
  ])
  func `anything else is no id`(text: String) {
    #expect(!AccountID.isValid(text))
    #expect(AccountID.number(text) == nil)
  }

  @Test(arguments: [("0", 0), ("007", 7), ("0000000000000000000012", 12)])
  func `a reference with leading zeros stands for its integer`(text: String, integer: Int64) {
    #expect(AccountID.integer(text) == integer)
  }

  @Test(arguments: [
    "", "-1", "+1", "1a", "１", "1000000000000000000", "9999999999999999999999999",
  ])
  func `what is no number or too large has no integer`(text: String) {
    #expect(AccountID.integer(text) == nil)
  }
}
