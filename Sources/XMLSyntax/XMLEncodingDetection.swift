import ConfigText

/// Finds the encoding of an XML file from its byte-order mark and its declaration
/// (XML 1.0, appendix F) and decodes it.
struct XMLEncodingDetection {
  private let bytes: [UInt8]
  /// Whether the bytes are known to be ASCII, and so to be UTF-8.
  private let isASCII: Bool

  init(_ bytes: [UInt8], isASCII: Bool) {
    self.bytes = bytes
    self.isASCII = isASCII
  }

  /// How the ASCII characters of the declaration are spaced out in the bytes.
  private enum Family {
    case ascii
    case utf16(isBigEndian: Bool)
    case utf32
  }

  func decode() throws(XMLSyntaxError) -> SourceText {
    // As nearly every file begins.
    if isASCII, bytes.span.has("<?xml version=\"1.0\" encoding=\"UTF-8\"", at: 0) {
      return SourceText(utf8: bytes)
    }
    let mark = ByteOrderMark(startOf: bytes)
    switch family(mark: mark) {
    case .utf32:
      throw .unsupportedEncoding("UTF-32", place: Place(line: 1, column: 1))
    case .utf16(let isBigEndian):
      return try decodeUTF16(isBigEndian: isBigEndian)
    case .ascii:
      return try decodeASCIICompatible(mark: mark)
    }
  }

  private func family(mark: ByteOrderMark?) -> Family {
    switch mark {
    case .utf32LittleEndian, .utf32BigEndian: .utf32
    case .utf16LittleEndian: .utf16(isBigEndian: false)
    case .utf16BigEndian: .utf16(isBigEndian: true)
    case .utf8: .ascii
    case nil:
      if bytes.starts(with: [0, 0, 0, 0x3C]) || bytes.starts(with: [0x3C, 0, 0, 0]) {
        .utf32
      } else if bytes.starts(with: [0x3C, 0]) && !bytes.starts(with: [0x3C, 0, 0]) {
        .utf16(isBigEndian: false)
      } else if bytes.starts(with: [0, 0x3C]) {
        .utf16(isBigEndian: true)
      } else {
        .ascii
      }
    }
  }

  private func decodeUTF16(isBigEndian: Bool) throws(XMLSyntaxError) -> SourceText {
    let actual = isBigEndian ? "UTF-16BE" : "UTF-16LE"
    let codec = UTF16Codec(isBigEndian: isBigEndian)
    let source: SourceText
    do {
      source = try SourceText(bytes, codec: codec)
    } catch {
      throw undecodable(error, as: actual, codec: codec)
    }
    guard let declared = XMLDeclaration(startOf: source.text) else { return source }
    if let name = declared.encoding {
      guard
        name.equalsIgnoringASCIICase("UTF-16") || name.equalsIgnoringASCIICase(actual)
          || ["ISO-10646-UCS-2", "UCS-2"].contains(where: name.equalsIgnoringASCIICase)
      else { throw mismatch(declared: declared, in: source.text, actual: actual) }
      do {
        let label = Self.canonicalName(name)
        return try SourceText(
          bytes,
          codec: UTF16Codec(isBigEndian: isBigEndian, name: label),
          encoding: label
        )
      } catch {
        throw undecodable(error, as: actual, codec: codec)
      }
    }
    return source
  }

  private func decodeASCIICompatible(mark: ByteOrderMark?) throws(XMLSyntaxError) -> SourceText {
    let declared = XMLDeclaration(startOf: bytes)
    let name = declared?.encoding ?? "UTF-8"
    let isUTF8 = name.equalsIgnoringASCIICase("UTF-8") || name.equalsIgnoringASCIICase("UTF8")
    if isUTF8 {
      try checkUTF8()
      return SourceText(utf8: bytes)
    }
    if mark == .utf8, let declared {
      throw mismatch(declared: declared, in: bytes, actual: "UTF-8")
    }
    if Self.isWide(name), let declared {
      throw mismatch(declared: declared, in: bytes, actual: "one byte to the ASCII character")
    }
    let label = Self.canonicalName(name)
    guard let codec = LibXML2Codec(name: name) else {
      throw .unsupportedEncoding(
        name,
        place: Place(of: declared?.encodingRange?.lowerBound ?? 0, in: bytes)
      )
    }
    let source: SourceText
    do {
      source = try SourceText(bytes, codec: codec, encoding: label)
    } catch {
      throw undecodable(error, as: label, codec: codec)
    }
    // An encoding in which ASCII means something else makes other characters of the declaration itself.
    if let declared, XMLDeclaration(startOf: source.text)?.encoding != name {
      throw mismatch(declared: declared, in: bytes, actual: "an extension of ASCII")
    }
    do {
      _ = try source.originalEdits(for: .none)
    } catch {
      throw .encodingMismatch(
        "some characters of this \(label) text can be written in several ways, so that not every "
          + "byte would survive a change; save the file as UTF-8",
        place: Place(line: 1, column: 1)
      )
    }
    return source
  }

  private func checkUTF8() throws(XMLSyntaxError) {
    if isASCII { return }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw undecodable(.undecodable(offset: error.byteOffsets.lowerBound), as: "UTF-8")
    }
  }

  private func mismatch(
    declared: XMLDeclaration,
    in text: [UInt8],
    actual: String
  ) -> XMLSyntaxError {
    .encodingMismatch(
      "the XML declaration names the encoding \"\(Excerpt.of(declared.encoding ?? ""))\", but the file is in "
        + "\(actual); mend the declaration or save the file in the encoding that it names",
      place: Place(of: declared.encodingRange?.lowerBound ?? 0, in: text)
    )
  }

  /// - Parameter codec: nil for UTF-8.
  private func undecodable(
    _ error: TextCodecError,
    as name: String,
    codec: (any TextCodec)? = nil
  ) -> XMLSyntaxError {
    guard case .undecodable(let offset) = error else {
      return .encodingMismatch(
        "the text cannot be read as \(name)",
        place: Place(line: 1, column: 1)
      )
    }
    return .encodingMismatch(
      "the bytes here are no \(name) text; name the true encoding in the XML declaration "
        + "(encoding=\"…\") or save the file as UTF-8",
      place: codec?.place(ofUndecodable: offset, in: bytes) ?? Place(of: offset, in: bytes)
    )
  }

  /// Whether a name stands for an encoding in which a file cannot begin with the byte of `<` alone.
  private static func isWide(_ name: String) -> Bool {
    ["UTF-16", "UTF-32", "UCS-2", "UCS-4", "ISO-10646-UCS"].contains { wide in
      name.utf8.prefix(wide.utf8.count).equalsIgnoringASCIICase(wide.utf8)
    }
  }

  private static let knownNames = [
    "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252", "Big5", "GBK", "GB2312",
    "GB18030", "Shift_JIS", "EUC-JP", "EUC-KR", "US-ASCII",
  ]

  /// The name as its registry spells it, where it is a common one.
  private static func canonicalName(_ name: String) -> String {
    knownNames.first(where: name.equalsIgnoringASCIICase) ?? name
  }
}
