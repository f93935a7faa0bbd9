import Testing

@testable import Ledger

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (951_868_800, "2000-03-01T00:00:00Z"),
    (1_709_164_800, "2024-02-29T00:00:00Z"), (1_767_225_599, "2025-12-31T23:59:59Z"),
    (1_767_225_600, "2026-01-01T00:00:00Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
  ])
  func `a time is shown in UTC`(_ seconds: Int64, _ text: String) {
    #expect(Timestamp.text(seconds) == text)
  }

  @Test(arguments: [.min, -1, 253_402_300_800, .max] as [Int64])
  func `a time that no clock shows is shown too`(_ seconds: Int64) {
    #expect(Timestamp.text(seconds).hasSuffix("Z"))
    _ = CalendarDate(containing: seconds)
  }

  @Test(arguments: ["2026-11-23T08:00:00Z", "1970-01-01T00:00:00Z", "2100-02-28T23:59:59Z"])
  func `a time is read as it is shown`(_ text: String) throws {
    #expect(Timestamp.text(try #require(Timestamp.seconds(text))) == text)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T08:00Z", "2026-11-23T24:00:00Z", "2026-11-23 08:00:00Z",
    "2026-11-23T08:00:00+01:00", "2026-02-30T08:00:00Z", "2026-11-23T08:00:60Z",
    "2026-11-23T08:00:00Z, or so", "2026-1-23T08:00:00Z",
  ])
  func `other text is no time`(_ text: String) {
    #expect(Timestamp.seconds(text) == nil)
  }

  @Test(arguments: ["2026-12-01", "1970-01-01", "2028-02-29", "2000-02-29", "9999-12-31"])
  func `a day begins at midnight`(_ text: String) throws {
    let day = try #require(CalendarDate(text))
    #expect(Timestamp.text(day.startOfDay) == "\(text)T00:00:00Z")
    #expect(CalendarDate(containing: day.startOfDay + 86_399) == day)
  }

  @Test(arguments: [
    "", "1.12.2026", "2026-13-01", "2026-00-10", "2027-02-29", "2100-02-29", "2026-1-01",
    "12/01/2026",
    "2026-12-01 ", "1969-12-31", "２０２６-12-01", "2026-+1-01",
  ])
  func `other text is no day`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
