/// Phrases as text, for the ledger: what a person has to do is read later, perhaps in another
/// language.
///
/// A phrase is `P`, its key, how many arguments it has, and those; an argument is its parameter and
/// its value: `T` with a text, a phrase, or `L` with a separator, a number and as many phrases.
/// Each text stands after its length in bytes and a colon.
extension Phrase {
  /// Tells a coded phrase from plain text.
  private static let mark: UInt8 = 0x01

  /// The phrase as text that `init(coded:)` reads.
  public var coded: String {
    var bytes = [Self.mark]
    encode(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a coded phrase.
  ///
  /// - Returns: nil for any other text, and for a phrase that this version does not know.
  public init?(coded: String) {
    var reader = Reader(rest: Array(coded.utf8)[...])
    guard reader.rest.popFirst() == Self.mark, let phrase = reader.phrase(), reader.rest.isEmpty
    else { return nil }
    self = phrase
  }

  private func encode(into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "P"))
    Self.append(key.name, to: &bytes)
    Self.append(String(arguments.count), to: &bytes)
    for argument in arguments {
      Self.append(argument.parameter.rawValue, to: &bytes)
      switch argument.value {
      case .text(let text):
        bytes.append(UInt8(ascii: "T"))
        Self.append(text, to: &bytes)
      case .number(let number):
        bytes.append(UInt8(ascii: "T"))
        Self.append(String(number), to: &bytes)
      case .phrase(let phrase):
        phrase.encode(into: &bytes)
      case .list(let phrases, let separator):
        Self.append(phrases, separator, to: &bytes)
      case .rule(let rule):
        rule.phrase.encode(into: &bytes)
      case .rules(let rules):
        Self.append(rules.map(\.phrase), .betweenRules, to: &bytes)
      case .places(let places):
        Self.append(places.map(\.phrase), .betweenPlaces, to: &bytes)
      }
    }
  }

  private static func append(
    _ phrases: [Phrase],
    _ separator: PhraseKey,
    to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "L"))
    append(separator.name, to: &bytes)
    append(String(phrases.count), to: &bytes)
    for phrase in phrases { phrase.encode(into: &bytes) }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes += Array("\(text.utf8.count):".utf8) + Array(text.utf8)
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func phrase() -> Phrase? {
      guard rest.popFirst() == UInt8(ascii: "P"), let key = text().flatMap(PhraseKey.init(name:)),
        let count = number()
      else { return nil }
      var arguments: [Argument] = []
      for _ in 0..<count {
        guard let parameter = text().flatMap(PhraseParameter.init), let value = value() else {
          return nil
        }
        arguments.append(Argument(parameter, value))
      }
      return Phrase(key, arguments)
    }

    private mutating func value() -> Value? {
      switch rest.first {
      case UInt8(ascii: "T"):
        rest.removeFirst()
        return text().map(Value.text)
      case UInt8(ascii: "L"):
        rest.removeFirst()
        guard let separator = text().flatMap(PhraseKey.init(name:)), let count = number() else {
          return nil
        }
        var phrases: [Phrase] = []
        for _ in 0..<count {
          guard let phrase = phrase() else { return nil }
          phrases.append(phrase)
        }
        return .list(phrases, separator: separator)
      default:
        return phrase().map(Value.phrase)
      }
    }

    /// A count, which cannot be larger than what is left to read.
    private mutating func number() -> Int? {
      text().flatMap { Int($0) }.flatMap { (0...rest.count).contains($0) ? $0 : nil }
    }

    private mutating func text() -> String? {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
        let length = Int(String(decoding: rest[..<colon], as: UTF8.self)),
        (0...(rest.endIndex - colon - 1)).contains(length)
      else { return nil }
      let start = colon + 1
      defer { rest = rest[(start + length)...] }
      return String(decoding: rest[start..<(start + length)], as: UTF8.self)
    }
  }
}
