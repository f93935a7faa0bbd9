import INISyntax

/// Where a pair of a rule stands in an INI document.
struct INIPairSite: Sendable {
  /// The key that names the pair first.
  let start: Int
  /// The entry that holds the whole list of senders, empty or not.
  let list: INIEntry?
  /// The lines of a list of which each reference has one, in the order of their numbers, empty ones
  /// included.
  let items: [INIItem]
}
