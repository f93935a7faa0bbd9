import INISyntax

/// Where one reference of a sender list stands in an INI document.
struct INISender: Sendable {
  let range: Range<Int>
  /// The line that has the reference alone; nil where its value holds the whole list.
  let entry: INIEntry?
}
