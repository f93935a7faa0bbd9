public import ConfigText

/// Why a document that a profile knows is not read as a configuration: what it says would have to
/// be guessed.
public enum ExportError: Error, Equatable, Sendable {
  case duplicateField(String, first: Place, second: Place)
  case duplicateAccount(id: String, first: Place, second: Place)
  case missingID(place: Place)
  case invalidID(String, place: Place)
  case missingProvider(place: Place)
  case invalidBoolean(String, field: String, words: String, place: Place)
  /// A row of senders or recipients names a rule or a pair of which there are two.
  case ambiguousRule(String, first: Place, second: Place)
  /// A sender list names an account by something that two of them have.
  case ambiguousSender(String, key: SenderKey, first: Place, second: Place, sender: Place)
  /// A sender list names accounts by something else than ids, and nothing but the id of one fits.
  case unclearSender(String, key: SenderKey, account: Place, sender: Place)
  /// A sender list has to name an account that would have no name or email.
  case unnamedAccount(key: SenderKey, place: Place, sender: Place)
}

extension ExportError: Refusable {
  public var refusal: Refusal {
    switch self {
    case .duplicateField(let field, let first, let second):
      Refusal(
        code: "duplicate-field",
        message:
          "the field \"\(Excerpt.of(field))\" stands twice in one record, in "
          + "\(Place.words(first, second)); remove the wrong one",
        place: second
      )
    case .duplicateAccount(let id, let first, let second):
      Refusal(
        code: "duplicate-account",
        message: "two accounts have the id \"\(id)\", in \(Place.words(first, second)); remove the "
          + "wrong one",
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
    case .invalidBoolean(let text, let field, let words, let place):
      Refusal(
        code: "invalid-boolean",
        message: "\"\(Excerpt.of(text))\" is no value for \"\(Excerpt.of(field))\"; write one of "
          + words,
        place: place
      )
    case .ambiguousRule(let id, let first, let second):
      Refusal(
        code: "ambiguous-rule",
        message:
          "\"\(Excerpt.of(id))\" stands for two rules or pairs, in \(Place.words(first, second)), "
          + "and a row of senders or recipients names it; give one another id",
        place: second
      )
    case .ambiguousSender(let text, let key, let first, let second, let sender):
      Refusal(
        code: "ambiguous-sender",
        message:
          "two accounts have the \(key.rawValue) \"\(Excerpt.of(text))\", in "
          + "\(Place.words(first, second)), and a sender list names it; nobody can tell which is meant",
        place: sender
      )
    case .unclearSender(let text, let key, let account, let sender):
      Refusal(
        code: "unclear-sender",
        message:
          "the sender \"\(Excerpt.of(text))\" is the \(key.rawValue) of no account, but the id of "
          + "the one in line \(account.line); write the \(key.rawValue) of the account that is meant",
        place: sender
      )
    case .unnamedAccount(let key, let account, let sender):
      Refusal(
        code: "unnamed-account",
        message:
          "the sender list in line \(sender.line) would have to name the account here by its "
          + "\(key.rawValue), but it would have none; give it one",
        place: account
      )
    }
  }
}
