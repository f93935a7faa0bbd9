import ConfigText
import Testing

/// Edits of bytes.
@Suite struct EditingExample {
  private func edited() throws -> [UInt8] {
    let edits = try EditSet([Edit(range: 0..<3, replacement: Array("new".utf8))])
    let text = edits.applied(to: Array("old text".utf8))  // "new text"
    return text
  }

  @Test func `only the range changes`() throws {
    #expect(try edited() == Array("new text".utf8))
  }

  private func hasTab(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    let hasTab = bytes.union { $0 == 0x09 ? 1 : 0 } != 0
    return hasTab
  }

  @Test func `a byte is found in any block`() {
    #expect(hasTab(Array("a text of more than sixteen bytes\t".utf8)))
    #expect(!hasTab(Array("a text of more than sixteen bytes".utf8)))
  }
}
