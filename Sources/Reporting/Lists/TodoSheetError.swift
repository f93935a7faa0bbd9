/// Why a sheet cannot be read back; every row that is in the way.
public struct TodoSheetError: Error, Equatable, Sendable {
  public let mistakes: [CSVError]

  init(_ mistakes: [CSVError]) {
    self.mistakes = mistakes
  }
}
