import Migration

/// One JSON object a line for each file, as it is done.
struct NDJSONReporter: Reporter {
  private let translation: Translation
  /// The next file is likely to need as many bytes as the largest so far.
  private var capacity = 4096

  init(translation: Translation) {
    self.translation = translation
  }

  func begin() -> [UInt8] { [] }

  mutating func report(_ file: FileReport) -> [UInt8] {
    var json = JSONWriter(capacity: capacity)
    json.write(file, translation)
    json.newLine()
    let line = json.drain()
    capacity = min(max(capacity, line.count), 1 << 16)
    return line
  }

  func end(_ summary: Summary) -> [UInt8] { [] }
}
