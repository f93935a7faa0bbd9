/// The fields of a rule besides its pairs, by their places where there is a list of them.
enum RuleField: Int {
  case kind
  case id
  case name
  case isEnabled
}
