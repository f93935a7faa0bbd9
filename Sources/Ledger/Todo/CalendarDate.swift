import Foundation

/// A day of the Gregorian calendar, written as ISO 8601 does: `2026-12-01`.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let description: String

  /// Midnight in UTC, in seconds since 1970.
  public let startOfDay: Int64

  private static let style = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()

  /// Reads a date as ISO 8601 writes it.
  ///
  /// - Returns: nil for any other form, for a day that there is not, and for one before 1970.
  public init?(_ text: String) {
    // The parser takes other forms and days that there are not, such as 30 February, too.
    guard let date = try? Self.style.parse(text), Self.style.format(date) == text,
      date.timeIntervalSince1970 >= 0
    else { return nil }
    description = text
    startOfDay = Int64(date.timeIntervalSince1970)
  }

  /// The day in UTC on which a time falls; nil for one before 1970.
  ///
  /// - Parameter seconds: since 1970.
  public init?(containing seconds: Int64) {
    self.init(Self.style.format(Date(timeIntervalSince1970: TimeInterval(seconds))))
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.startOfDay < right.startOfDay
  }
}
