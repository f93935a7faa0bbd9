import NotificationCenter
import Testing

@Suite struct RuleListTests {
  private static let rules = [
    Rule(
      kind: "event", id: "1", name: "Rule - 1", isEnabled: true,
      pairs: [
        Pair(
          number: 1, method: "email", senders: ["3", "gone", "3"], recipients: ["a@example.com"]),
        Pair(number: 2, method: "sms", senders: []),
      ]),
    Rule(kind: "alert", id: "", name: "警報", pairs: []),
    Rule(
      kind: "alert", id: "7", name: "", isEnabled: false,
      pairs: [Pair(number: 5, method: "", senders: ["12"])]),
  ]

  @Test func `a list gives back the rules that it was made of`() {
    #expect(Array(RuleList(Self.rules)) == Self.rules)
    #expect(RuleList([]).isEmpty)
  }

  @Test func `a rule can be put in the place of another`() {
    var list = RuleList(Self.rules)
    list[1].pairs.append(Pair(number: 1, method: "EMail", senders: ["9", "8"]))
    #expect(list[1].pairs.map(\.senders) == [["9", "8"]])
    #expect(list[0] == Self.rules[0])
    #expect(list[2] == Self.rules[2])
  }

  @Test func `pairs and senders are numbered through all rules`() {
    let list = RuleList(Self.rules)
    #expect(list.pairCount == 3)
    #expect((0..<3).map(list.rule(ofPair:)) == [0, 0, 2])
    #expect((0..<3).map(list.number(ofPair:)) == [1, 2, 5])
    #expect((0..<3).map(list.sendsMail) == [true, false, true])
    #expect((0..<list.senderCount).map(list.text(ofSender:)) == ["3", "gone", "3", "12"])
    #expect(list.sender(SenderPath(rule: 2, pair: 0, sender: 0)) == 3)
    #expect(list.path(ofSender: 3, inPair: 2) == SenderPath(rule: 2, pair: 0, sender: 0))
    #expect(list.isSender(0, 2, of: list))
    #expect(!list.isSender(0, 1, of: list))
    #expect((0..<4).map(list.validID(ofSender:)) == [3, nil, 3, 12])
  }

  @Test func `lists are the same wherever their texts stand`() {
    var list = RuleList(textsIn: Array("event 1 Rule - 1".utf8))
    list.addSender(PackedText(6..<7))
    list.endPair(number: 1, method: list.add("email"))
    list.endRule(
      kind: PackedText(0..<5), id: PackedText(6..<7), name: PackedText(8..<16), isEnabled: nil)
    let pair = Pair(number: 1, method: "email", senders: ["1"])
    #expect(list == RuleList([Rule(kind: "event", id: "1", name: "Rule - 1", pairs: [pair])]))
    #expect(list.range(ofSender: 0) == 6..<7)
    list.setSender(0, to: "2")
    #expect(list.range(ofSender: 0) == nil)
    #expect(list[0].pairs[0].senders == ["2"])
    #expect(list != RuleList([Rule(kind: "event", id: "1", name: "Rule - 1", pairs: [pair])]))
  }

  @Test func `lists differ by the letter`() {
    for change in 0..<7 {
      var rules = Self.rules
      switch change {
      case 0: rules[0].kind = "Event"
      case 1: rules[2].id = "70"
      case 2: rules[1].name = "警报"
      case 3: rules[2].isEnabled = nil
      case 4: rules[0].pairs[0].recipients[0] = "b@example.com"
      case 5: rules[2].pairs[0].number = 6
      default: rules[0].pairs[1].senders = [""]
      }
      #expect(RuleList(rules) != RuleList(Self.rules), "change \(change)")
    }
  }

  @Test func `senders go and come`() {
    var list = RuleList(Self.rules)
    list.changeSenders(
      removing: [2, 0],
      inserting: [
        SenderPath(rule: 0, pair: 0, sender: 1): ["x", "y"],
        SenderPath(rule: 0, pair: 0, sender: 3): ["end"],
        SenderPath(rule: 0, pair: 1, sender: 0): ["5"],
      ]
    )
    #expect(list[0].pairs.map(\.senders) == [["x", "y", "gone", "end"], ["5"]])
    #expect(list[0].pairs.map(\.recipients) == [["a@example.com"], []])
    #expect(list[2] == Self.rules[2])
  }

  @Test func `a pair without a method sends no mail once its last sender is gone`() {
    var list = RuleList(Self.rules)
    list.changeSenders(removing: [3], inserting: [:])
    #expect(!list.sendsMail(2))
  }

  @Test func `what is printed of a list is its rules, not the document`() {
    let list = RuleList(textsIn: Array("a document that is not shown".utf8))
    #expect("\(list)" == "[]")
    #expect(String(reflecting: list).contains("document") == false)
  }
}
