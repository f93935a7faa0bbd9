/// A pair of words for booleans in one letter case.
struct BooleanWords {
  let no: String
  let yes: String

  static let all = [
    ("0", "1"), ("false", "true"), ("FALSE", "TRUE"), ("False", "True"), ("no", "yes"),
    ("NO", "YES"), ("No", "Yes"), ("off", "on"), ("OFF", "ON"), ("Off", "On"),
  ].map { BooleanWords(no: $0.0, yes: $0.1) }
}
