extension SensitiveText {
  /// The values in `password=…`, in a URL or not.
  static func parameterRanges(in text: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var offset = 0
    while let equals = text[offset...].firstIndex(of: UInt8(ascii: "=")) {
      offset = equals + 1
      var nameEnd = equals
      while nameEnd > 0, text[nameEnd - 1].isASCIIWhiteSpace { nameEnd -= 1 }
      var start = nameEnd
      while start > 0, isNameByte(text[start - 1]) { start -= 1 }
      guard SecretName.matches(percentDecoded(text[start..<nameEnd])) else { continue }
      while offset < text.count, text[offset].isASCIIWhiteSpace { offset += 1 }
      let value =
        quotedValue(in: text, from: offset)
        ?? offset..<(text[offset...].firstIndex(where: endsParameter) ?? text.count)
      result.append(value)
      offset = value.upperBound
    }
    return result
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isASCIIWhiteSpace && !"&;?#/=,\"'<>".utf8.contains(byte)
  }

  private static func endsParameter(_ byte: UInt8) -> Bool {
    byte.isASCIIWhiteSpace || "&#\"'<>".utf8.contains(byte)
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
