/// A time as reports show it.
public enum Timestamp {
  /// The seconds since 1970 of a time as ``text(_:)`` writes it; nil for any other text.
  public static func seconds(_ text: String) -> Int64? {
    guard let day = CalendarDate(String(text.prefix(10))) else { return nil }
    let parts = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int64($0) }
    guard parts.count == 3 else { return nil }
    let seconds = day.startOfDay + parts[0] * 3600 + parts[1] * 60 + parts[2]
    return self.text(seconds) == text ? seconds : nil
  }

  /// UTC in the form of ISO 8601, such as `2026-11-23T08:00:00Z`.
  ///
  /// - Parameter seconds: since 1970.
  public static func text(_ seconds: Int64) -> String {
    let days = Int(seconds.quotientAndRemainder(dividingBy: 86_400).quotient)
    let rest = Int(seconds) - days * 86_400
    // Civil date from a count of days (Howard Hinnant, "chrono-Compatible Low-Level Date
    // Algorithms"): years begin in March, so that a leap day ends one.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(civilMonth))-\(two(day))T\(two(rest / 3600)):\(two(rest / 60 % 60))"
      + ":\(two(rest % 60))Z"
  }
}
