import ConfigText
import XMLSyntax

extension XMLDocument {
  convenience init(_ text: String) throws {
    try self.init(parsing: Array(text.utf8))
  }

  /// The first element of a name in document order.
  func first(_ name: String) -> Element? {
    (0..<elementCount).first { self.name(of: $0) == name }
  }

  /// The document with some of its text replaced, in the encoding of the file.
  func applying(_ edits: [Edit]) throws -> [UInt8] {
    try source.originalEdits(for: EditSet(edits)).applied(to: source.original)
  }

  /// The source of a range.
  func text(in range: Range<Int>) -> String {
    String(decoding: source.text[range], as: UTF8.self)
  }

  /// Why a file is not read; nil where it is.
  static func refusal(of bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> Refusal? {
    do throws(XMLSyntaxError) {
      _ = try XMLDocument(parsing: bytes, limits: limits)
      return nil
    } catch {
      return error.refusal
    }
  }
}
