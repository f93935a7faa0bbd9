import Migration

/// One JSON object a line for each file, as it is done.
struct NDJSONReporter: Reporter {
  let translation: Translation

  func begin() -> [UInt8] { [] }

  func report(_ file: FileReport) -> [UInt8] {
    var json = JSONWriter()
    json.write(file, translation)
    json.newLine()
    return json.bytes
  }

  func end(_ summary: Summary) -> [UInt8] { [] }
}
