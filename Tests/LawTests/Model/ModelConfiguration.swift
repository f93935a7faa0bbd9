import NotificationCenter
import TestSupport

/// What a drawn document says.
struct ModelConfiguration {
  var system: String?
  var accounts: [ModelAccount] = []
  var rules: [ModelRule] = []
}

struct ModelAccount {
  var id: String
  /// All but the id; a field that is not there is missing in the record.
  var fields: [AccountField: String]
  /// The words by which this record writes booleans.
  var words: BooleanWords
}

struct BooleanWords {
  let no: String
  let yes: String

  static let all = [
    ("0", "1"), ("false", "true"), ("FALSE", "TRUE"), ("False", "True"), ("no", "yes"),
    ("NO", "YES"), ("No", "Yes"), ("off", "on"), ("OFF", "ON"), ("Off", "On"),
  ].map { BooleanWords(no: $0.0, yes: $0.1) }
}

struct ModelRule {
  var kind: String
  var id: String
  var name: String
  var pairs: [ModelPair]
}

struct ModelPair {
  /// Nil where the pair names none.
  var method: String?
  var senders: [String]

  /// Whether its senders are mail accounts.
  var sendsMail: Bool {
    method.map { ["email", "Email", "EMAIL"].contains($0) } ?? !senders.isEmpty
  }
}
