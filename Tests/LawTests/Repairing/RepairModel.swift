import TestSupport

/// What an export of a drawn repair says.
struct RepairModel {
  struct Account {
    var id: Int
    var provider: String
    var server = ""
    var mailbox: String
  }

  struct Pair {
    var method: String
    var senders: [Int]
    var recipient: String
  }

  struct Rule {
    var kind: String
    var id: Int
    var name: String
    var pairs: [Pair]
  }

  var accounts: [Account] = []
  var rules: [Rule] = []
  /// For each Custom account that is gone, the native one in its place.
  private var natives: [Int: Int] = [:]

  /// The mailboxes that no account but a Custom one has.
  private static let candidates = [
    ("smtp.gmail.com", "Gmail"), ("smtp.office365.com", "Outlook.com"),
    ("SMTP-Mail.Outlook.com:587", "Outlook.com"),
  ]

  init(using random: inout SeededGenerator) {
    for id in 1...random.number(2...6) {
      let isCustom = random.chance(60)
      let (server, _) = random.pick(Self.candidates)
      accounts.append(
        Account(
          id: id,
          provider: isCustom ? "Custom" : random.pick(["Yahoo!", "QQ", "Gmail"]),
          server: isCustom ? server : "",
          mailbox: "box-\(id)@example.com"
        )
      )
    }
    accounts.shuffle(using: &random)
    let ids = accounts.map(\.id)
    for number in 1...random.number(1...5) {
      let pairs = (0..<random.number(0...3)).map { pair in
        let count = random.number(0...5)
        // References to nothing stay what they are, and an account may be named twice.
        let senders = (0..<count).map { _ in random.chance(90) ? random.pick(ids) : 77 }
        return Pair(
          method: random.pick(["email", "email", "email", "sms"]),
          senders: senders,
          recipient: "to-\(number)-\(pair)@example.com"
        )
      }
      rules.append(
        Rule(
          kind: random.pick(["event", "alert"]), id: number, name: "Rule \(number)", pairs: pairs))
    }
    // From which every list can take its style.
    let pair = Pair(method: "email", senders: [78, 79], recipient: "all@example.com")
    rules.append(Rule(kind: "event", id: 90, name: "Style", pairs: [pair]))
  }

  /// Deletes some Custom accounts and adds a native account for each, of another id.
  mutating func replaceAccounts(using random: inout SeededGenerator) {
    for account in accounts where account.provider == "Custom" && random.chance(75) {
      let provider = account.server.lowercased().contains("gmail") ? "Gmail" : "Outlook.com"
      let native = Account(id: 100 + account.id, provider: provider, mailbox: account.mailbox)
      natives[account.id] = native.id
      accounts.removeAll { $0.id == account.id }
      accounts.insert(native, at: random.number(0...accounts.count))
    }
  }

  /// Takes the old accounts out of every list, and draws what else an administrator changes.
  ///
  /// - Parameter expected: what the repair has to make of the result.
  /// - Returns: how many lists gain something.
  mutating func shuffleRules(
    expected: inout RepairModel,
    using random: inout SeededGenerator
  ) -> Int {
    var changed = 0
    var order = Array(rules.indices)
    order.shuffle(using: &random)
    var (later, repaired): ([Rule], [Rule]) = ([], [])
    for index in order {
      var rule = rules[index]
      let canBeFound = renumber(&rule, using: &random)
      var after = rule
      for pair in rule.pairs.indices where rule.pairs[pair].method == "email" {
        let old = rule.pairs[pair].senders
        rule.pairs[pair].senders = old.filter { natives[$0] == nil }
        var named: Set<Int> = []
        let full = old.compactMap { sender -> Int? in
          guard let native = natives[sender] else { return sender }
          return named.insert(native).inserted ? native : nil
        }
        after.pairs[pair].senders = canBeFound ? full : rule.pairs[pair].senders
        // Some lists got the new account by hand already.
        if full.count == 1, !named.isEmpty, random.chance(20) {
          rule.pairs[pair].senders = full
          after.pairs[pair].senders = full
        }
        if rule.pairs[pair].senders != after.pairs[pair].senders { changed += 1 }
      }
      if random.chance(30), rule.pairs.count > 1 {
        // Recipients tell which pair is which.
        let order = rule.pairs.indices.shuffled(using: &random)
        rule.pairs = order.map { rule.pairs[$0] }
        after.pairs = order.map { after.pairs[$0] }
      } else if random.chance(30), !rule.pairs.isEmpty {
        let pair = random.number(0...rule.pairs.count - 1)
        rule.pairs[pair].recipient = "new-\(index)@example.com"
        after.pairs[pair].recipient = rule.pairs[pair].recipient
      } else if random.chance(20) {
        let new = Pair(method: "email", senders: [78], recipient: "added-\(index)@example.com")
        rule.pairs.insert(new, at: 0)
        after.pairs.insert(new, at: 0)
      }
      later.append(rule)
      repaired.append(after)
    }
    rules = later
    expected.rules = repaired
    return changed
  }

  /// - Returns: whether the rule can be found again.
  private func renumber(_ rule: inout Rule, using random: inout SeededGenerator) -> Bool {
    switch random.number(0...4) {
    case 0:
      rule.name = "Renamed \(rule.id)"
      return true
    case 1:
      rule.id += 200
      return true
    case 2 where rule.name != "Style":
      rule.name = "Other \(rule.id)"
      rule.id += 300
      return false
    default:
      return true
    }
  }
}
