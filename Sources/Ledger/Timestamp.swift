import Foundation

/// A time as reports show it.
public enum Timestamp {
  private static let style = Date.ISO8601FormatStyle(timeZone: .gmt)

  /// The seconds since 1970 of a time as ``text(_:)`` writes it; nil for any other text.
  public static func seconds(_ text: String) -> Int64? {
    // The parser takes other forms and days that there are not, such as 30 February, too.
    guard let date = try? style.parse(text), style.format(date) == text else { return nil }
    return Int64(date.timeIntervalSince1970)
  }

  /// UTC in the form of ISO 8601, such as `2026-11-23T08:00:00Z`.
  ///
  /// - Parameter seconds: since 1970.
  public static func text(_ seconds: Int64) -> String {
    style.format(Date(timeIntervalSince1970: TimeInterval(seconds)))
  }
}
