/// A notification rule.
public struct Rule: Equatable, Sendable {
  /// `event` or `alert`, or whatever the export says instead.
  public var kind: String
  public var id: String
  /// Names repeat, across kinds and within one.
  public var name: String
  /// Nil where the export does not say.
  public var isEnabled: Bool?
  public var pairs: [Pair]

  public init(kind: String, id: String, name: String, isEnabled: Bool? = nil, pairs: [Pair]) {
    self.kind = kind
    self.id = id
    self.name = name
    self.isEnabled = isEnabled
    self.pairs = pairs
  }
}
