public import ConfigText

/// What one key of a profile finds in a document.
public struct Coverage: Sendable {
  /// The key, such as `accounts.server`.
  public let part: String
  /// What the profile says there; nil where it says nothing.
  public let selector: String?
  /// How many are found.
  public let found: Int
  /// In how many records it could be; nil for what stands once in a document.
  public let total: Int?
  /// Where the first is.
  public let place: Place?
  /// The texts that a dialect may translate, each with what it means.
  public let values: [Value]

  /// A text that a dialect may translate.
  public struct Value: Sendable, Equatable {
    public let text: String
    public let meaning: String
    public let count: Int
    /// Whether the program knows the meaning.
    public let isKnown: Bool
  }

  /// Whether the profile asks for something that is nowhere in the document.
  public var isMissing: Bool { selector != nil && found == 0 && total != 0 }

  init(
    _ part: String,
    _ selector: String?,
    found: Int,
    of total: Int? = nil,
    at offset: Int? = nil,
    in text: [UInt8],
    values: [Value] = []
  ) {
    self.part = part
    self.selector = selector
    self.found = found
    self.total = total
    place = offset.map { Place(of: $0, in: text) }
    self.values = values
  }
}
