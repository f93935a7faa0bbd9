import NotificationCenter
import Testing

@Suite struct AccountStatusTests {
  @Test(arguments: [
    ("ok", AccountStatus.ok), ("OK", .ok), ("expired", .expired), ("Expired", .expired),
    ("unauthorized", .unauthorized), ("UNAUTHORIZED", .unauthorized),
  ])
  func `a status is known in any ASCII case`(text: String, status: AccountStatus) {
    #expect(AccountStatus(text: text) == status)
    #expect(Account(id: "1", provider: "Custom", status: text).knownStatus == status)
  }

  @Test(arguments: ["", "fine", "ok ", "unauthorised", "oK\u{301}"])
  func `any other text counts as missing`(text: String) {
    #expect(AccountStatus(text: text) == nil)
    #expect(Account(id: "1", provider: "Custom", status: text).knownStatus == nil)
  }

  @Test func `a status that a record lacks is not known`() {
    #expect(Account(id: "1", provider: "Custom").knownStatus == nil)
  }
}
