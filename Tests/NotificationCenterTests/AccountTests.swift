import NotificationCenter
import Testing

@Suite struct AccountTests {
  @Test(arguments: [
    ("a@example.com", "b@example.com", "a@example.com"),
    ("no address", "b@example.com", "no address"),
    ("", "b@example.com", "b@example.com"),
    (nil, "b@example.com", "b@example.com"),
    ("", "b", ""),
    (nil, nil, ""),
  ])
  func `the mailbox is the email, or a username that is an address`(
    email: String?, username: String?, mailbox: String
  ) {
    let account = Account(id: "1", provider: "Custom", email: email, username: username)
    #expect(account.mailbox == mailbox)
  }

  @Test(arguments: AccountField.allCases)
  func `every field can be read and written`(field: AccountField) {
    var account = Account(id: "1", provider: "Custom")
    account[field] = "1"
    #expect(account[field] == "1")
  }

  @Test func `fields are independent`() {
    var account = Account(id: "", provider: "")
    for (index, field) in AccountField.allCases.enumerated() where field != .isDefault {
      account[field] = "value \(index)"
    }
    for (index, field) in AccountField.allCases.enumerated() where field != .isDefault {
      #expect(account[field] == "value \(index)")
    }
  }

  @Test func `a secret does not print`() {
    let account = Account(id: "1", provider: "Custom", secret: Secret("swordfish"))
    var dumped = ""
    dump(account, to: &dumped)
    #expect(!"\(account) \(String(reflecting: account)) \(dumped)".contains("swordfish"))
    #expect(account.secret?.text == "swordfish")
  }
}
