/// Some pairs of rules of one configuration as messages name them.
///
/// In an array each pair would count a reference to the names.
public struct RulePlaces: RandomAccessCollection, Sendable {
  /// The names of all rules of the configuration.
  public let names: RuleNames
  /// Where the pairs stand.
  public let numbers: [Numbers]

  /// Where a pair stands.
  public struct Numbers: Sendable {
    /// The number of its rule in the list of rules.
    public let rule: Int
    /// Counts from 1 within the rule.
    public let pair: Int
  }

  /// - Parameters:
  ///   - names: those of all rules of the configuration.
  ///   - numbers: which pairs are meant.
  init(of names: RuleNames, numbers: [Numbers]) {
    self.names = names
    self.numbers = numbers
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { numbers.count }

  public subscript(index: Int) -> RulePlace {
    RulePlace(rule: names[numbers[index].rule], pair: numbers[index].pair)
  }
}

extension RulePlaces: Hashable {
  public static func == (left: RulePlaces, right: RulePlaces) -> Bool {
    left.elementsEqual(right)
  }

  public func hash(into hasher: inout Hasher) {
    for place in self { hasher.combine(place) }
  }
}
