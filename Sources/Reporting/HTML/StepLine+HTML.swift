extension StepLine {
  /// For the templates.
  var values: [String: Any] {
    ["text": text, "heading": kind == .heading, "note": kind == .note, "box": kind == .action]
  }
}
