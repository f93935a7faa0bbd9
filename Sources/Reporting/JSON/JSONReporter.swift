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

  mutating func report(_ file: FileReport) -> [UInt8] {
    var json = JSONWriter()
    json.write(file, translation)
    defer { isFirst = false }
    return Array((isFirst ? "\n" : ",\n").utf8) + json.bytes
  }

  func end(_ summary: Summary) -> [UInt8] {
    var json = JSONWriter()
    json.write(summary)
    return Array("\n],\"summary\":".utf8) + json.bytes + Array("}\n".utf8)
  }
}
