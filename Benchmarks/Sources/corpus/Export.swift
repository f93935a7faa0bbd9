/// The accounts and rules of an invented NAS.
struct Export {
  struct Account {
    let id: Int
    let provider: String
    let server: String
    let email: String
    let status: String
  }

  struct Rule {
    let kind: String
    let name: String
    let senders: [Int]
    let recipients: [String]
  }

  let device: String
  let accounts: [Account]
  let rules: [Rule]

  /// - Parameters:
  ///   - number: tells the NAS from the others.
  ///   - ruleCount: 36 make an XML export of about 37 kB.
  init(number: Int, ruleCount: Int, using random: inout SplitMix64) {
    device = "nas-\(number)"
    var accounts: [Account] = []
    for id in 1...6 {
      accounts.append(Self.account(id: id, device: device, using: &random))
    }
    self.accounts = accounts
    rules = (1...max(1, ruleCount)).map { number in
      Rule(
        kind: number % 4 == 0 ? "alert" : "event",
        name: "Rule - \(number)",
        senders: (0..<Int.random(in: 1...3, using: &random)).map { _ in
          Int.random(in: 1...6, using: &random)
        },
        recipients: (0..<Int.random(in: 1...3, using: &random)).map { _ in
          "person-\(Int.random(in: 1...500, using: &random))@example.com"
        }
      )
    }
  }

  private static func account(
    id: Int,
    device: String,
    using random: inout SplitMix64
  ) -> Account {
    let email = "\(device)-\(id)@example.com"
    let status = Int.random(in: 0..<4, using: &random) == 0 ? "ok" : "expired"
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4:
      return Account(
        id: id, provider: "Custom", server: "smtp.gmail.com", email: email, status: status)
    case 4..<6:
      return Account(
        id: id, provider: "Custom", server: "smtp.office365.com", email: email, status: status)
    case 6:
      return Account(id: id, provider: "Gmail", server: "", email: email, status: "ok")
    default:
      return Account(
        id: id, provider: "Custom", server: "mail.example.net", email: email, status: "ok")
    }
  }
}
