import CLibXML2
import ConfigText

/// Asks libxml2 whether a text is well-formed.
enum LibXML2Judge {
  /// How much there is in a text.
  struct Counts: Equatable {
    var elements: Int
    var attributes: Int
  }

  /// Refuses a text in which libxml2 does not count what the scan found.
  ///
  /// - Parameter text: valid UTF-8.
  static func judge(_ text: [UInt8], expecting expected: Counts) throws(XMLSyntaxError) {
    LibXML2.setUp()
    let markLength = ByteOrderMark.utf8.isPrefix(of: text) ? 3 : 0
    // libxml2 would take it for UTF-16 or UTF-32, whatever it is told, and print its doubts.
    if let offset = text[markLength...].prefix(4).firstIndex(of: 0) {
      throw .notWellFormed(libxmlCode: 9, place: Place(of: offset, in: text))
    }
    var verdict = mailmend_xml_verdict()
    text.withUnsafeBytes { buffer in
      let bytes = UnsafeRawBufferPointer(rebasing: buffer.dropFirst(markLength))
      guard let base = bytes.baseAddress else { return }
      let start = base.assumingMemoryBound(to: CChar.self)
      _ = mailmend_judge_xml(start, bytes.count, &verdict)
    }
    guard verdict.well_formed != 0 else {
      let offset = markLength + max(0, verdict.error_offset)
      throw .notWellFormed(
        libxmlCode: verdict.error_code,
        place: Place(of: offset, in: text)
      )
    }
    // It takes one after the root for the end.
    if let offset = text.firstIndex(of: 0) {
      throw .notWellFormed(libxmlCode: 9, place: Place(of: offset, in: text))
    }
    let counts = Counts(elements: verdict.elements, attributes: verdict.attributes)
    guard counts != expected else { return }
    guard verdict.namespace_error_code != 0 else {
      throw .notWellFormed(libxmlCode: 1, place: Place(line: 1, column: 1))
    }
    throw .notWellFormed(
      libxmlCode: verdict.namespace_error_code,
      place: Place(of: markLength + max(0, verdict.namespace_error_offset), in: text)
    )
  }
}
