public import ConfigText

/// Why a document that a profile knows is not read as a configuration: what it says would have to
/// be guessed.
public enum ExportError: Error, Equatable, Sendable {
  case duplicateField(String, first: Place, second: Place)
  case duplicateAccount(id: String, first: Place, second: Place)
  case missingID(place: Place)
  case invalidID(String, place: Place)
  case missingProvider(place: Place)
  case invalidBoolean(String, field: String, place: Place)
}

extension ExportError: Refusable {
  public var refusal: Refusal {
    switch self {
    case .duplicateField(let field, let first, let second):
      Refusal(
        code: "duplicate-field",
        message:
          "the field \"\(Excerpt.of(field))\" stands twice in one record, in line \(first.line) and in "
          + "line \(second.line); remove the wrong one",
        place: second
      )
    case .duplicateAccount(let id, let first, let second):
      Refusal(
        code: "duplicate-account",
        message: "two accounts have the id \"\(id)\", in line \(first.line) and in line "
          + "\(second.line); remove the wrong one",
        place: second
      )
    case .missingID(let place):
      Refusal(code: "missing-id", message: "an account has no id; give it one", place: place)
    case .invalidID(let text, let place):
      Refusal(
        code: "invalid-id",
        message: "\"\(Excerpt.of(text))\" is no account id; an id is a number of up to "
          + "18 digits that does not begin with 0",
        place: place
      )
    case .missingProvider(let place):
      Refusal(
        code: "missing-provider",
        message: "an account has no provider; say which one, for example Custom",
        place: place
      )
    case .invalidBoolean(let text, let field, let place):
      Refusal(
        code: "invalid-boolean",
        message: "\"\(Excerpt.of(text))\" is no value for \"\(Excerpt.of(field))\"; write one of "
          + "1/0, true/false, yes/no, on/off",
        place: place
      )
    }
  }
}
