public import ConfigText

/// Why a table cannot be read.
public struct CSVError: Error, Equatable, Sendable, CustomStringConvertible {
  public let place: Place
  public let message: String

  init(_ place: Place, _ message: String) {
    self.place = place
    self.message = message
  }

  public var description: String { "line \(place.line), column \(place.column): \(message)" }
}
