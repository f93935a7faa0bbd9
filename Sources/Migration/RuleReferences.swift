/// Some rules of one configuration as reports name them.
///
/// In an array each rule would count a reference to the names.
public struct RuleReferences: RandomAccessCollection, Sendable {
  /// The names of all rules of the configuration.
  public let names: RuleNames
  /// The rules, by their numbers in the list of rules.
  public let numbers: [Int]

  /// - Parameters:
  ///   - names: those of all rules of the configuration.
  ///   - numbers: which of them are meant.
  init(of names: RuleNames, numbers: [Int]) {
    self.names = names
    self.numbers = numbers
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { numbers.count }

  public subscript(index: Int) -> RuleReference {
    RuleReference(of: names, number: numbers[index])
  }
}

extension RuleReferences: Hashable {
  public static func == (left: RuleReferences, right: RuleReferences) -> Bool {
    left.elementsEqual(right)
  }

  public func hash(into hasher: inout Hasher) {
    for rule in self { hasher.combine(rule) }
  }
}
