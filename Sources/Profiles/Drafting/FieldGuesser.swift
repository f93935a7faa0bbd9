import ConfigText
import NotificationCenter

/// Guesses which field of an account or a rule stands in which place of its records, from names and
/// values.
enum FieldGuesser {
  /// What tells a field.
  struct Trait: Sendable {
    let field: String
    /// Parts of names, the most telling first.
    let names: [String]
    /// Whether a text can be a value of the field.
    let fits: @Sendable (String) -> Bool
    /// Whether values that fit say much without a name.
    let isTelling: Bool
  }

  static let account: [Trait] = [
    Trait(
      field: "server", names: ["server", "host", "mailhub", "relay", "smarthost"],
      fits: isHost, isTelling: true),
    Trait(
      field: "provider", names: ["provider", "service", "vendor", "type", "kind", "brand"],
      fits: isProvider, isTelling: true),
    Trait(
      field: "email", names: ["email", "from", "mail", "sender", "address", "addr"],
      fits: { MailAddress.isAddress($0) }, isTelling: true),
    Trait(
      field: "username", names: ["username", "user", "login", "account"],
      fits: { _ in true }, isTelling: false),
    Trait(
      field: "port", names: ["port"],
      fits: { (Int($0) ?? 0) > 0 && (Int($0) ?? 0) < 65_536 }, isTelling: false),
    Trait(
      field: "security",
      names: ["security", "secure", "starttls", "tls", "ssl", "encryption", "encrypt"],
      fits: { _ in true }, isTelling: false),
    Trait(
      field: "status", names: ["status", "state", "authorized", "authstate"],
      fits: { $0.count < 20 }, isTelling: false),
    Trait(
      field: "default", names: ["default", "primary", "preferred", "standard"],
      fits: { BooleanText.value(of: $0) != nil || $0.count < 4 }, isTelling: false),
    Trait(
      field: "id", names: ["id", "number", "no", "nr", "key", "index", "uid"],
      fits: { AccountID.isValid($0) }, isTelling: false),
    Trait(
      field: "name", names: ["name", "title", "label", "description"],
      fits: { _ in true }, isTelling: false),
  ]

  static let rule: [Trait] = [
    Trait(
      field: "enabled", names: ["enabled", "enable", "active", "isactive", "on"],
      fits: { BooleanText.value(of: $0) != nil || $0.count < 4 }, isTelling: false),
    Trait(
      field: "kind", names: ["kind", "type", "category", "class"],
      fits: { $0.count < 20 && !MailAddress.isAddress($0) }, isTelling: false),
    Trait(
      field: "name", names: ["name", "title", "label", "description"],
      fits: { _ in true }, isTelling: false),
    Trait(
      field: "method", names: ["method", "channel", "via", "by"],
      fits: { $0.count < 20 && Int($0) == nil && !MailAddress.isAddress($0) }, isTelling: false),
    Trait(
      field: "id", names: ["id", "number", "no", "nr", "key", "index", "uid"],
      fits: { !$0.isEmpty && $0.count < 20 }, isTelling: false),
  ]

  /// The best assignment of columns to fields, each used once.
  static func guesses(_ traits: [Trait], in columns: [Column]) -> [FieldGuess] {
    var candidates: [(score: Int, guess: FieldGuess)] = []
    for column in columns where secretRank(of: column, traits) == nil {
      for trait in traits {
        if let candidate = candidate(trait, column) { candidates.append(candidate) }
      }
    }
    if traits.contains(where: { $0.field == "server" }) {
      candidates += columns.compactMap { secret($0, traits) }
    }
    candidates.sort { $0.score > $1.score }
    var result: [FieldGuess] = []
    for (_, guess) in candidates
    where !result.contains(where: { $0.field == guess.field || $0.selector == guess.selector }) {
      result.append(guess)
    }
    return result
  }

  private static func candidate(_ trait: Trait, _ column: Column) -> (Int, FieldGuess)? {
    let words = column.words.split(separator: " ").map(String.init)
    let joined = words.joined()
    let filled = column.filled
    let fitting = filled.filter(trait.fits).count
    let fits = !filled.isEmpty && fitting == filled.count
    var score = 0
    var nameFits = false
    for (rank, name) in trait.names.enumerated() {
      let weight = 30 - 2 * rank
      if joined == name { score = max(score, weight + 12) }
      if words.last == name { score = max(score, weight + 6) }
      if words.contains(name) { score = max(score, weight) }
      if name.count > 3, joined.contains(name) { score = max(score, weight - 4) }
    }
    nameFits = score > 0
    guard nameFits || (fits && trait.isTelling) else { return nil }
    if !filled.isEmpty, !fits, fitting * 2 < filled.count { return nil }
    if fits { score += trait.isTelling ? 40 : 10 }
    if trait.field == "id" {
      guard Set(column.values).count == column.values.count else { return nil }
    }
    let confidence: FieldGuess.Confidence =
      nameFits && fits ? .sure : nameFits || trait.isTelling ? .likely : .guess
    let reason =
      nameFits && fits
      ? "its name and what stands there fit"
      : nameFits ? "its name fits; it is empty or holds other texts too" : "what stands there fits"
    return (
      score,
      FieldGuess(
        field: trait.field, selector: column.selector, confidence: confidence, reason: reason)
    )
  }

  private static func secret(_ column: Column, _ traits: [Trait]) -> (Int, FieldGuess)? {
    guard let rank = secretRank(of: column, traits) else { return nil }
    return (
      SecretName.matches(lastWord(of: column)) ? -rank : -100 - rank,
      FieldGuess(
        field: "secret", selector: column.selector, confidence: .likely,
        reason: "its name is that of a password")
    )
  }

  private static func lastWord(of column: Column) -> String {
    column.words.split(separator: " ").last.map(String.init) ?? ""
  }

  /// How little a column is called like a password, 0 where most; nil where it is not, or where its name ends in that
  /// of another field and its values fit, as in `auth_user`.
  private static func secretRank(of column: Column, _ traits: [Trait]) -> Int? {
    guard let rank = SecretName.rank(of: column.words) else { return nil }
    let filled = column.filled
    if filled.isEmpty { return rank }
    // Whether there is a password, as in `smtp_auth = 1`.
    if filled.allSatisfy({ BooleanText.value(of: $0) != nil }) { return nil }
    let last = lastWord(of: column)
    let isOther = traits.contains { trait in
      trait.names.contains(trait.field == "id" ? column.words : last)
        && filled.allSatisfy(trait.fits)
    }
    return isOther ? nil : rank
  }

  // MARK: Values

  /// Whether a text is the name of a mail server, port allowed.
  @Sendable static func isHost(_ text: String) -> Bool {
    let host = MailHost(text)
    switch MailHostTable.classify(host) {
    case .other:
      return host.isWellFormedName && host.name.contains(".") && !text.contains("@")
        && host.name.contains { $0.isLetter }
    case .unrecognised: return false
    default: return true
    }
  }

  /// Whether a text is the name of a mail server that could be no other thing.
  static func isMailHost(_ text: String) -> Bool {
    guard isHost(text) else { return false }
    let host = MailHost(text)
    if case .other = MailHostTable.classify(host) {
      return ["smtp", "mail", "mx", "relay"].contains { host.name.hasPrefix($0) }
    }
    return true
  }

  @Sendable private static func isProvider(_ text: String) -> Bool {
    let known = [
      "custom", "gmail", "google", "outlook", "outlook.com", "microsoft", "yahoo", "yahoo!",
      "manual", "other", "hotmail", "office365",
    ]
    return known.contains(text.asciiLowercased)
  }

  /// The words of a name: `smtp_Host-name` is `smtp host name`.
  static func words(_ name: String) -> String {
    var result = ""
    var previousIsLower = false
    for character in name {
      guard character.isLetter else {
        if result.last != " " { result.append(" ") }
        previousIsLower = false
        continue
      }
      if character.isUppercase, previousIsLower { result.append(" ") }
      result += character.lowercased()
      previousIsLower = character.isLowercase
    }
    return String(result.trimmingASCIIWhiteSpace)
  }
}
