import ConfigText

extension Refusal {
  /// Why a document could not be read.
  static func unreadable(_ error: any Error) -> Refusal {
    Refusal(
      error,
      orElse: Refusal(code: "unreadable", message: "the document cannot be read: \(error)")
    )
  }
}
