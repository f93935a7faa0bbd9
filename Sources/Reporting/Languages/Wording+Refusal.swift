import ConfigText

extension Wording {
  /// Why a file is left alone: in English the message, in other languages what its code means and the
  /// message in brackets.
  func message(_ refusal: Refusal) -> String {
    translation.meaning(ofCode: refusal.code).map { "\($0) (\(refusal.message))" }
      ?? refusal.message
  }

  /// Where in the file, and why it is left alone.
  func explained(_ refusal: Refusal) -> String {
    let place =
      refusal.place.map {
        translation.text(.atPlace, ["line": String($0.line), "column": String($0.column)])
      } ?? ""
    return place + message(refusal)
  }
}
