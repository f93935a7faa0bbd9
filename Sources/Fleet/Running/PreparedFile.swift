import Migration

/// A processed file, and what was prepared from its report beside other files.
struct PreparedFile<Prepared: Sendable>: Sendable {
  private(set) var file: ProcessedFile
  /// Nil once the report is no longer the one that it was prepared from.
  private var prepared: Prepared?

  init(_ file: ProcessedFile, _ prepared: Prepared) {
    self.file = file
    self.prepared = prepared
  }

  mutating func changeReport(_ change: (inout FileReport) -> Void) {
    change(&file.report)
    prepared = nil
  }

  /// What is prepared from the report as it is now.
  func prepared(by prepare: (FileReport) -> Prepared) -> Prepared {
    prepared ?? prepare(file.report)
  }
}
