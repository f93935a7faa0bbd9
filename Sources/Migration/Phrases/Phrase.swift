/// Something to say to a person, apart from the language that it is said in.
///
/// The plan is made of values; what they read like stands in a resource of each language, and a
/// reporter puts the two together.
public struct Phrase: Hashable, Sendable {
  /// What is put in the place of a parameter.
  public enum Value: Hashable, Sendable {
    /// Text of a document or a command line; never a secret.
    case text(String)
    case number(Int)
    indirect case phrase(Phrase)
    /// Several phrases with what stands between two of them.
    case list([Phrase], separator: PhraseKey)
    /// A rule, which is said so often that it needs no phrase of its own.
    case rule(RuleReference)
    /// Several rules.
    case rules(RuleReferences)
    /// Pairs of rules.
    case places(RulePlaces)
  }

  /// What is put into a phrase.
  public struct Argument: Hashable, Sendable {
    public let parameter: PhraseParameter
    public let value: Value

    public init(_ parameter: PhraseParameter, _ value: Value) {
      self.parameter = parameter
      self.value = value
    }
  }

  public let key: PhraseKey
  /// The only parameter into whose place something is put; nil where there is none or several.
  @usableFromInline let parameter: PhraseParameter?
  /// What is put there: most phrases have one value at most, and need no array.
  @usableFromInline let value: Value
  /// All that is put in where there is more than that.
  @usableFromInline let several: [Argument]

  public init(_ key: PhraseKey) {
    self.init(key, nil, .number(0), [])
  }

  public init(_ key: PhraseKey, _ parameter: PhraseParameter, _ value: Value) {
    self.init(key, parameter, value, [])
  }

  public init(_ key: PhraseKey, _ arguments: [Argument]) {
    if arguments.count == 1 {
      self.init(key, arguments[0].parameter, arguments[0].value)
    } else {
      self.init(key, nil, .number(0), arguments)
    }
  }

  private init(
    _ key: PhraseKey, _ parameter: PhraseParameter?, _ value: Value, _ several: [Argument]
  ) {
    self.key = key
    self.parameter = parameter
    self.value = value
    self.several = several
  }

  public var arguments: [Argument] {
    parameter.map { [Argument($0, value)] } ?? several
  }

  /// Lends what is put in the place of a parameter, if there is anything.
  @inlinable @inline(__always)
  public func withValue(of parameter: PhraseParameter, _ body: (borrowing Value) -> Void) {
    if self.parameter != nil {
      if self.parameter == parameter { body(value) }
      return
    }
    // A short list, which is searched faster than a dictionary.
    let arguments = several.span
    for index in arguments.indices where arguments[index].parameter == parameter {
      body(arguments[index].value)
      break
    }
  }
}
