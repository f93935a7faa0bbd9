import ConfigText
import Yams

extension ProfileError {
  /// What is wrong with the YAML of a profile, and what to write instead.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - profile: what the error calls it.
  init(_ error: YamlError, in yaml: String, profile: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = Place(line: mark.line, column: mark.column)
      self.init(
        profile: profile,
        place: place,
        message: Self.advice(on: Self.character(at: place, in: yaml), context?.text ?? "")
          ?? problem
      )
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        profile: profile,
        place: Place(line: context.mark.line, column: context.mark.column),
        message: keys.map { "\"\($0)\"" }.joined(separator: ", ") + " stands twice; keep one"
      )
    case .reader(_, let offset, _, let text):
      // The bytes that libyaml cannot read; none in a text that is UTF-8, but control characters.
      let before = text.utf8.prefix(offset ?? 0)
      self.init(
        profile: profile,
        place: Place(of: before.count, in: Array(text.utf8)),
        message: "expected text in UTF-8 without control characters"
      )
    default:
      self.init(profile: profile, place: Place(line: 1, column: 1), message: "this is no YAML")
    }
  }

  /// What libyaml's own words do not say.
  private static func advice(on character: Unicode.Scalar?, _ context: String) -> String? {
    if context.contains("quoted scalar") { return "expected a quote at the end of the text" }
    switch character {
    case "\t": return "expected spaces: a tab does not indent in YAML"
    case "@", "`":
      return
        "expected quotes around a text that begins with \"@\", as in \"@id\", and none open before it"
    default: return nil
    }
  }

  private static func character(at place: Place, in yaml: String) -> Unicode.Scalar? {
    let lines = yaml.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(place.line - 1) else { return nil }
    return lines[place.line - 1].dropFirst(place.column - 1).first
  }
}
