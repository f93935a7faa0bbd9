import ConfigText

/// An encoding in which a file cannot be written again as it was.
struct CaseLosingCodec: TextCodec {
  let name = "case-losing"

  func decode(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map(\.asciiLowercased)
  }

  func encode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Array(text)
  }
}
