/// A day of the Gregorian calendar, written as ISO 8601 does: `2026-12-01`.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let description: String

  /// Reads a date as ISO 8601 writes it.
  ///
  /// - Returns: nil for any other form, and for a day that there is not.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year >= 1970, (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    description = text
  }

  /// The day in UTC on which a time falls.
  ///
  /// - Parameter seconds: since 1970.
  public init?(containing seconds: Int64) {
    self.init(String(Timestamp.text(seconds).prefix(10)))
  }

  /// Midnight in UTC, in seconds since 1970.
  public var startOfDay: Int64 {
    let parts = description.split(separator: "-").compactMap { Int64($0) }
    // Days from a civil date (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let month = (parts[1] + 9) % 12
    let yearOfEra = year % 400
    let dayOfYear = (153 * month + 2) / 5 + parts[2] - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (year / 400 * 146_097 + dayOfEra - 719_468) * 86_400
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.description < right.description
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
