/// The bytes of texts that are written over and over, which share one array then.
struct RepeatedText {
  private var texts: [(text: String, bytes: [UInt8])] = []

  private static let most = 8

  mutating func bytes(of text: String) -> [UInt8] {
    for index in texts.indices where texts[index].text == text { return texts[index].bytes }
    let bytes = Array(text.utf8)
    if texts.isEmpty { texts.reserveCapacity(Self.most) }
    if texts.count < Self.most { texts.append((text, bytes)) }
    return bytes
  }
}
