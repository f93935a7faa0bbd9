import Migration

/// One JSON object for the whole run, with the summary last so that nothing has to be held back.
struct JSONReporter: Reporter {
  private let mode: ReportMode
  private let translation: Translation
  private var isFirst = true

  init(_ mode: ReportMode, _ translation: Translation) {
    self.mode = mode
    self.translation = translation
  }

  func begin() -> [UInt8] {
    Array(
      """
      {"schema":"mailmend.report/1","mode":"\(mode.rawValue)","files":[
      """.utf8
    )
  }

  func entry(for file: FileReport) -> [UInt8] {
    var json = JSONWriter(capacity: JSONWriter.size(of: file))
    json.nextLine()
    json.write(file, translation)
    return json.drain()
  }

  mutating func report(_ file: FileReport, entry: [UInt8]) -> [UInt8] {
    defer { isFirst = false }
    return isFirst ? Array(entry.dropFirst()) : entry
  }

  func end(_ summary: Summary) -> [UInt8] {
    var json = JSONWriter()
    json.write(summary)
    return Array("\n],\"summary\":".utf8) + json.bytes + Array("}\n".utf8)
  }
}
