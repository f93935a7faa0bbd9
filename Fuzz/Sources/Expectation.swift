import ConfigText

/// Stops the fuzzer, which keeps the input, where something does not hold.
func expect(_ condition: Bool, _ expectation: @autoclosure () -> String) {
  if !condition { fatalError("broken: \(expectation())") }
}

/// A refusal has a code and a message in one line, and points into the document.
func expectSound(_ refusal: Refusal, for document: [UInt8]) {
  expect(!refusal.code.isEmpty && !refusal.message.isEmpty, "a refusal has a code and a message")
  expect(refusal.code != "unreadable", "every refusal is a documented one: \(refusal.message)")
  guard let place = refusal.place else { return }
  let lineCount = document.count { $0 == UInt8(ascii: "\n") } + 1
  expect(
    1...lineCount ~= place.line && 1...document.count + 1 ~= place.column,
    "\(refusal.code) points into the document: \(place)"
  )
}
