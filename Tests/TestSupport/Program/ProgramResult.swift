import Foundation

/// How a run of the program ended, and what it wrote.
public struct ProgramResult: Sendable {
  public let status: Int32
  public let output: [UInt8]
  public let errors: String

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Standard output as one JSON value.
  public func json() throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(output))
  }

  /// Standard output as one JSON value a line.
  public func jsonLines() throws -> [JSONValue] {
    try output.split(separator: 0x0A).map { line in
      try JSONDecoder().decode(JSONValue.self, from: Data(line))
    }
  }
}
