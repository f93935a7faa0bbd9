/// A `[name]` line and what follows it up to the next one.
public struct INISection: Sendable {
  /// Between the brackets, without the white space around it; empty for what stands before the
  /// first header.
  public let nameRange: Range<Int>
  /// The header line with its line end; nil for what stands before the first header.
  public let headerRange: Range<Int>?
  /// Indices into ``INIDocument/entries``.
  public internal(set) var entries: Range<Int>
}

extension INISection {
  /// What stands before the first header, as long as nothing has been read of it.
  static let first = INISection(nameRange: 0..<0, headerRange: nil, entries: 0..<0)
}

/// Sections that are read one behind the other.
extension [INISection] {
  /// Ends the last section, and begins another one.
  ///
  /// - Parameters:
  ///   - name: where its name stands.
  ///   - header: its header line.
  ///   - entryCount: how many entries have been read so far.
  mutating func beginSection(name: Range<Int>, header: Range<Int>, entryCount: Int) {
    endSection(entryCount: entryCount)
    append(INISection(nameRange: name, headerRange: header, entries: entryCount..<entryCount))
  }

  /// Ends the last section.
  ///
  /// - Parameter entryCount: how many entries have been read so far.
  mutating func endSection(entryCount: Int) {
    let last = count - 1
    self[last].entries = self[last].entries.lowerBound..<entryCount
  }
}
