import INISyntax
import NotificationCenter

/// What belongs to one rule of an INI document.
struct INIRule {
  let start: Int
  /// From the section's name; a key goes before it.
  let kind: String
  /// From the section's name or from the keys; a key of its own goes before it.
  let id: String
  /// The entries of kind, id, name and whether it is enabled.
  let fields: [INIEntry?]
  let isEnabled: Bool?
  let pairs: (pairs: [Pair], sites: [INIExport.PairSite])
}
