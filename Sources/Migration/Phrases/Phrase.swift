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
    case phrase(Phrase)
    /// Several phrases with what stands between two of them.
    case list([Phrase], separator: PhraseKey)
    /// A rule, which is said so often that it needs no phrase of its own.
    case rule(RuleReference)
    /// Several rules.
    case rules([RuleReference])
    /// Pairs of rules.
    case places([RulePlace])
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
  public let arguments: [Argument]

  public init(_ key: PhraseKey, _ arguments: [Argument] = []) {
    self.key = key
    self.arguments = arguments
  }

  public init(_ key: PhraseKey, _ parameter: PhraseParameter, _ value: Value) {
    self.init(key, [Argument(parameter, value)])
  }
}
