import INISyntax

/// What belongs to one account of an INI document.
struct INIAccount: Sendable {
  /// Nil where all accounts share a section.
  let section: INISection?
  let id: TextSite
  let fields: INIFieldLines
  let name: String?
  /// Where the name stands.
  let nameSite: TextSite
  /// All its lines where accounts share a section.
  let entries: [INIEntry]

  /// Where the id or the name stands.
  enum TextSite: Sendable {
    /// The document does not say it.
    case none
    /// In the name of a section.
    case name(Range<Int>)
    /// In the name of every key.
    case names([Range<Int>])
    case entry(INIEntry)
  }

  /// Where the account begins.
  var start: Int {
    section.map { $0.headerRange?.lowerBound ?? 0 } ?? entries.first?.keyRange.lowerBound ?? 0
  }

  /// Where its id stands, or else where it begins.
  var idOffset: Int {
    switch id {
    case .none, .name: start
    case .names(let ranges): ranges.first?.lowerBound ?? start
    case .entry(let entry): entry.keyRange.lowerBound
    }
  }
}
