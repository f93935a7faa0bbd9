import TestSupport

extension ModelRule {
  init(using random: inout SeededGenerator, ids: [String], _ palette: [Unicode.Scalar]) {
    kind = random.pick(["event", "alert"])
    id = String(random.number(1...9))
    name = "Rule \(random.pick(palette))\(random.number(1...99)) <&> = \(random.pick(palette))"
    pairs = (0..<random.number(0...3)).map { _ in
      let method = random.pick(["email", "email", "email", "Email", "EMAIL", "sms", "push", nil])
      let senders = (0..<random.number(0...5)).map { _ in
        random.chance(85) && !ids.isEmpty
          ? random.pick(ids)
          : random.pick(["17", "007", "404", "no id", "\(random.pick(palette))"])
      }
      return ModelPair(method: method, senders: senders)
    }
  }
}
