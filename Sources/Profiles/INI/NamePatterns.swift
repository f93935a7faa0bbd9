import ConfigText

/// Patterns that every key of a section is held against.
struct NamePatterns: Sendable {
  /// Nil where a profile has none.
  let all: [NamePattern?]
  /// For each pattern.
  private let outlines: [NameOutline?]

  init(_ patterns: [NamePattern?]) {
    all = patterns
    outlines = patterns.map { $0?.outline }
  }

  /// The first pattern that matches a name.
  ///
  /// - Parameters:
  ///   - offset: where the name stands in the text that ranges refer to.
  ///   - start: the place of the pattern to begin with.
  /// - Returns: its place, and where the parts stand that vary; nil if none matches.
  func firstMatch(
    of name: Span<UInt8>,
    at offset: Int,
    from start: Int
  ) -> (place: Int, captures: NameCaptures)? {
    for place in start..<outlines.count {
      guard let outline = outlines[place], outline.fits(name),
        let captures = all[place]?.match(name, at: offset)
      else { continue }
      return (place, captures)
    }
    return nil
  }
}
