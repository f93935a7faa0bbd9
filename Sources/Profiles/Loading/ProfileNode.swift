import ConfigText
import Yams

/// A node of a profile's YAML that knows its place and says what it expects.
struct ProfileNode {
  let profile: String
  let node: Node

  var place: Place? { node.mark.map { Place(line: $0.line, column: $0.column) } }

  func error(_ message: String) -> ProfileError {
    ProfileError(profile: profile, place: place, message: message)
  }

  /// An error that points at a character of the text.
  private func error(_ message: String, at position: Int) -> ProfileError {
    guard case .scalar(let scalar) = node, let place else { return error(message) }
    let quote = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 1 : 0
    let isOneLine = scalar.style != .literal && scalar.style != .folded
    let column = place.column + (isOneLine ? quote + position : 0)
    return ProfileError(
      profile: profile,
      place: Place(line: place.line, column: column),
      message: message
    )
  }

  private var kind: String {
    switch node {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .alias: "an alias"
    }
  }

  // MARK: Values

  /// The value of a text, which may be empty.
  func anyText() throws(ProfileError) -> String {
    guard case .scalar(let scalar) = node else { throw error("expected a text, not \(kind)") }
    return scalar.string
  }

  /// The value of a text.
  func text() throws(ProfileError) -> String {
    let text = try anyText()
    guard !text.isEmpty else { throw error("expected a text that is not empty") }
    return text
  }

  /// The bytes of a text.
  func bytes() throws(ProfileError) -> [UInt8] {
    Array(try text().utf8)
  }

  /// The elements of a list; a single one may stand without it.
  func elements() -> [ProfileNode] {
    guard case .sequence(let sequence) = node else { return [self] }
    return sequence.map { ProfileNode(profile: profile, node: $0) }
  }

  /// One text, or a list of texts.
  func texts() throws(ProfileError) -> [String] {
    var result: [String] = []
    for element in elements() { result.append(try element.text()) }
    return result
  }

  /// One of some words.
  func choice<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) throws(ProfileError)
    -> Word
  {
    let text = try anyText()
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw error("expected \(Self.list(words))" + Self.suggestion(text, words))
  }

  /// Whether this is a mapping.
  var isMapping: Bool {
    if case .mapping = node { true } else { false }
  }

  /// The entries of a mapping.
  ///
  /// - Parameter keys: the keys that may stand here.
  func entries(_ keys: [String]) throws(ProfileError) -> [String: ProfileNode] {
    var result: [String: ProfileNode] = [:]
    for (key, value) in try pairs("some of the keys \(keys.joined(separator: ", "))") {
      let name = try key.anyText()
      guard keys.contains(name) else {
        throw key.error(
          "\"\(name)\" is not known here; expected one of \(keys.joined(separator: ", "))"
            + Self.suggestion(name, keys)
        )
      }
      result[name] = value
    }
    return result
  }

  /// The entries of a mapping with any keys, in their order.
  func pairs(_ expected: String) throws(ProfileError) -> [(key: ProfileNode, value: ProfileNode)] {
    guard case .mapping(let mapping) = node else {
      throw error("expected a mapping with \(expected), not \(kind)")
    }
    return mapping.map {
      (ProfileNode(profile: profile, node: $0), ProfileNode(profile: profile, node: $1))
    }
  }

  private static func list(_ words: [String]) -> String {
    words.count < 2
      ? words.joined()
      : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  private static func suggestion(_ word: String, _ known: [String]) -> String {
    NearestWord.to(word, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  // MARK: Paths and names

  /// Where a path may begin and end.
  enum PathUse {
    /// From the root, to elements.
    case records
    /// From the root, to a value.
    case value
    /// Inside a record, to elements.
    case innerRecords
    /// Inside a record, to a value.
    case field
  }

  func xmlPath(_ use: PathUse) throws(ProfileError) -> XMLPath {
    let text = try text()
    let path: XMLPath
    do {
      path = try XMLPath(text)
    } catch {
      throw self.error("expected \(error.expected)", at: error.position)
    }
    switch use {
    case .records, .value:
      guard path.isAbsolute else {
        throw error("expected a path from the root, such as /\(text) or //\(text)")
      }
    case .innerRecords, .field:
      guard !path.isAbsolute else {
        let relative = text.hasPrefix("//") ? "." + text : String(text.dropFirst())
        throw error("expected a path that begins inside the record, such as \(relative)")
      }
    }
    if use == .records || use == .innerRecords, path.attribute != nil {
      throw error("expected a path to elements, not to an attribute")
    }
    return path
  }

  func iniKey() throws(ProfileError) -> INIKey {
    guard let key = INIKey(try text()) else { throw error("expected \"[section] key\"") }
    return key
  }

  /// A section or key name.
  ///
  /// - Parameters:
  ///   - variables: the parts that may vary.
  ///   - words: those that take letters and digits only.
  func namePattern(_ variables: [String], words: Set<String> = []) throws(ProfileError)
    -> NamePattern
  {
    let text = try anyText()
    let pattern = NamePattern(text, words: words)
    let found = pattern.variables
    let known = variables.map { "{\($0)}" }
    for variable in found where !variables.contains(variable) {
      let position = text.firstRange(of: "{\(variable)}").map {
        text.distance(from: text.startIndex, to: $0.lowerBound)
      }
      throw error(
        variables.isEmpty
          ? "{\(variable)} cannot stand here; expected a name without parts that vary"
          : "{\(variable)} cannot stand here; expected \(Self.list(known))",
        at: position ?? 0
      )
    }
    if Set(found).count < found.count { throw error("expected each of \(Self.list(known)) once") }
    let fixed = found.reduce(text) { $0.replacing("{\($1)}", with: "", maxReplacements: 1) }
    if fixed.contains("{") || fixed.contains("}") {
      throw error("expected a name in which every { has its }")
    }
    return pattern
  }

  /// A section or key name that has to have a part that varies.
  func namePattern(
    _ variables: [String],
    with variable: String,
    words: Set<String> = []
  ) throws(ProfileError) -> NamePattern {
    let pattern = try namePattern(variables, words: words)
    guard pattern.variables.contains(variable) else {
      throw error("expected a name with {\(variable)}")
    }
    return pattern
  }
}
