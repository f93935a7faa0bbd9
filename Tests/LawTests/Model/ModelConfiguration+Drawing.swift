import TestSupport

extension ModelConfiguration {
  /// - Parameter palette: characters that may stand where no meaning depends on them.
  init(using random: inout SeededGenerator, palette: [Unicode.Scalar]) {
    system = random.pick(["QTS", "QTS", "QTS", "QuTS hero", "QuTS mega h6", "quts MEGA", nil])
    var ids: Set<Int> = []
    for _ in 0..<random.number(0...6) {
      ids.insert(random.number(1...(random.chance(90) ? 40 : 400)))
    }
    // Sorted first, since a set has another order in every process.
    accounts = ids.sorted().shuffled(using: &random).map {
      ModelAccount(id: String($0), using: &random, palette)
    }
    rules = (0..<random.number(0...4)).map { _ in
      ModelRule(using: &random, ids: accounts.map(\.id), palette)
    }
  }
}
