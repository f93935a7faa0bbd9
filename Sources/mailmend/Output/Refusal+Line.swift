import ConfigText

extension Refusal {
  /// The refusal on one line, after what it is about.
  func line(about path: String) -> String {
    "\(path)\(place.map { ":\($0)" } ?? ""): \(message) [\(code)]"
  }
}
