/// What stands at the top of every plan and report.
enum TextNotice {
  static func lines(_ translation: Translation) -> [String] {
    translation.text(.notice).split(separator: "\n").map(String.init)
  }

  /// All of it on one line.
  static func line(_ translation: Translation) -> String {
    lines(translation).joined(separator: " ")
  }
}
