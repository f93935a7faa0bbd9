public import ConfigText
public import NotificationCenter

/// A document together with the configuration that its profile reads in it.
///
/// To add a format, add a syntax target, a type that conforms to this, and a case to the layouts
/// of ``Profile``.
public protocol ExportDocument: Sendable {
  var profile: Profile { get }
  var source: SourceText { get }
  var configuration: Configuration { get }
  /// What stands in the sender lists where the configuration has ids.
  var references: SenderReferences { get }

  /// The edits of ``source``'s text that make the changes, in the style of what stands there.
  ///
  /// - Throws: `EditSet.Overlap` where two changes want the same bytes, which is a mistake of the
  ///   caller or of the profile; `ExportError` where a sender list would have to name an account
  ///   that has no name, or that shares it with another.
  func edits(for changes: [ConfigurationChange]) throws -> EditSet

  /// Why a change that adds something cannot be made; nil where the document has a place for it and a
  /// style to write it in, and for every other change.
  ///
  /// - Parameters:
  ///   - change: the one that is asked about.
  ///   - changes: all that are made together.
  func obstacle(
    to change: ConfigurationChange,
    among changes: [ConfigurationChange]
  ) -> InsertionObstacle?

  /// Where something begins: a byte offset into the text.
  func offset(of site: ConfigurationSite) -> Int

  /// What no diff may show: byte ranges of the text, in order.
  func redactions() -> [Range<Int>]
}

extension ExportDocument {
  /// Where something begins.
  func place(of site: ConfigurationSite) -> Place {
    Place(of: offset(of: site), in: source.text)
  }

  /// Brings ranges into order and joins those that overlap.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
