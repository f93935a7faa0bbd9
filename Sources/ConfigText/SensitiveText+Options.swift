extension SensitiveText {
  /// The values in `--password …`.
  static func optionRanges(in text: [UInt8]) -> [Range<Int>] {
    let dash = UInt8(ascii: "-")
    var result: [Range<Int>] = []
    var offset = 0
    while let start = text[offset...].firstIndex(of: dash) {
      let end = text[start...].firstIndex { !isWordByte($0) } ?? text.count
      offset = end
      guard text[start...].starts(with: [dash, dash]), end < text.count,
        text[end].isASCIIWhiteSpace, SecretName.isSpelled(in: text[start..<end]),
        let valueStart = text[end...].firstIndex(where: { !$0.isASCIIWhiteSpace }),
        text[valueStart] != dash
      else { continue }
      let value =
        quotedValue(in: text, from: valueStart)
        ?? valueStart..<(text[valueStart...].firstIndex(where: endsWord) ?? text.count)
      result.append(value)
      offset = value.upperBound
    }
    return result
  }
}
