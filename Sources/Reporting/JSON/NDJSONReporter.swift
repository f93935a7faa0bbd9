import Migration

/// One JSON object a line for each file, as it is done.
struct NDJSONReporter: Reporter {
  let translation: Translation

  func begin() -> [UInt8] { [] }

  func entry(for file: FileReport) -> [UInt8] {
    var json = JSONWriter(capacity: JSONWriter.size(of: file))
    json.write(file, translation)
    json.newLine()
    return json.drain()
  }

  func end(_ summary: Summary) -> [UInt8] { [] }
}
