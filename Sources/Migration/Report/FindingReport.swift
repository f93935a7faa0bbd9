public import ConfigText

/// What is reported about one finding.
public struct FindingReport: Sendable {
  public let code: FindingCode
  public let message: Phrase
  /// In the original.
  public let place: Place

  public var severity: Severity { code.severity }

  public init(code: FindingCode, message: Phrase, place: Place) {
    self.code = code
    self.message = message
    self.place = place
  }
}
