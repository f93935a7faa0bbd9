/// A part of a name that varies, as profiles write it: `{id}`.
enum NameVariable: String, CaseIterable, Sendable {
  case id
  case kind
  case name
  /// A number that is no id.
  case number
  case pair
  /// The number of a reference in a list of which each has a key of its own.
  case item
  /// What else stands in a key.
  case key

  /// Whether it takes digits only.
  var isNumber: Bool { self == .number || self == .pair || self == .item }

  /// The place among all, counting from 0.
  var place: Int {
    switch self {
    case .id: 0
    case .kind: 1
    case .name: 2
    case .number: 3
    case .pair: 4
    case .item: 5
    case .key: 6
    }
  }
}
