import CLibXML2
import ConfigText

/// Any encoding that libxml2 knows, most of them through iconv.
///
/// It is meant for encodings without a state, in which a character is always the same bytes.
struct LibXML2Codec: TextCodec {
  let name: String

  /// Nil where libxml2 does not know the encoding.
  init?(name: String) {
    guard let handler = Handler(name: name) else { return nil }
    _ = consume handler
    self.name = name
  }

  func decode(_ bytes: [UInt8]) throws(TextCodecError) -> [UInt8] {
    try convert(bytes[...], using: xmlCharEncInFunc)
  }

  func encode(_ text: ArraySlice<UInt8>) throws(TextCodecError) -> [UInt8] {
    let bytes = try convert(text, using: xmlCharEncOutFunc)
    // libxml2 writes a character reference for what the encoding lacks, without saying so.
    guard try decode(bytes)[...] == text else { throw .unencodable }
    return bytes
  }

  private typealias Conversion = (
    xmlCharEncodingHandlerPtr?, xmlBufferPtr?, xmlBufferPtr?
  ) -> Int32

  private func convert(
    _ bytes: ArraySlice<UInt8>,
    using conversion: Conversion
  ) throws(TextCodecError) -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    mailmend_silence_errors()
    guard let handler = Handler(name: name), let input = xmlBufferCreate(),
      let output = xmlBufferCreate()
    else { throw .unencodable }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    bytes.withUnsafeBufferPointer { buffer in
      _ = xmlBufferAdd(input, buffer.baseAddress, Int32(clamping: buffer.count))
    }
    while xmlBufferLength(input) > 0 {
      let before = xmlBufferLength(input)
      let written = conversion(handler.pointer, output, input)
      let left = xmlBufferLength(input)
      if written == -2 || left == before {
        throw .undecodable(offset: bytes.count - Int(left))
      }
    }
    return Array(
      UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output)))
    )
  }

  /// libxml2's converter, closed when it goes out of scope.
  private struct Handler: ~Copyable {
    let pointer: xmlCharEncodingHandlerPtr

    init?(name: String) {
      LibXML2.setUp()
      guard let pointer = xmlFindCharEncodingHandler(name) else { return nil }
      self.pointer = pointer
    }

    deinit {
      xmlCharEncCloseFunc(pointer)
    }
  }
}
