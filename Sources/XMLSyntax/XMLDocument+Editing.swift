public import ConfigText

extension XMLDocument {
  /// The edits that give an element another value, in the style of the one that stands there.
  ///
  /// What was CDATA alone stays CDATA; white space, comments and attributes stay; an empty-element
  /// tag is opened only when there is something to put into it.
  public func edits(settingValueOf element: Element, to value: String) -> [Edit] {
    var edits: [Edit] = []
    addEdits(settingValueOf: element, to: value, to: &edits)
    return edits
  }

  /// Adds the edits of ``edits(settingValueOf:to:)`` to others.
  public func addEdits(
    settingValueOf element: Element,
    to value: String,
    to edits: inout [Edit]
  ) {
    if let simple = simpleValue(of: element), !simple.range.isEmpty {
      let text = text
      let bytes = value.utf8Span.span
      if text.span.extracting(simple.range).equals(bytes) { return }
      if let edit = edit(replacing: simple, with: value, bytes, likeOneOf: edits.span) {
        if mayHaveAttributes(element) { edits += nilMarkEdits(of: element, filledWith: value) }
        edits.append(edit)
        return
      }
    } else if value == self.value(of: element) {
      return
    }
    edits += nilMarkEdits(of: element, filledWith: value)
    edits += contentEdits(settingValueOf: element, to: value)
  }

  /// The edits that give an element without a value one: as CDATA where another element of its kind has
  /// that.
  public func edits(
    filling element: Element,
    with value: String,
    inStyleOf model: Element
  ) -> [Edit] {
    let segments = segments(of: element)
    guard self.value(of: element).isEmpty, source.canEncode(value),
      simpleValue(of: model)?.isCharacterData == true,
      segments.allSatisfy({ $0.kind == .text })
    else { return edits(settingValueOf: element, to: value) }
    let section =
      Array("<![CDATA[".utf8) + Self.escaped(characterData: value) + Array("]]>".utf8)
    let content = contentRange(of: element)
    let isEmptyTag = Int(nodes[element].contentStart) == Int(nodes[element].end)
    return nilMarkEdits(of: element, filledWith: value)
      + [isEmptyTag ? opened(element, with: section) : Edit(range: content, replacement: section)]
  }

  /// The edits that replace parts of an element's value, in the style of what stands there.
  ///
  /// - Parameters:
  ///   - parts: ranges of the source that stand in the element's value, with their new texts.
  /// - Returns: nil where a part crosses the border of a CDATA section, a comment or the like, so
  ///   that only the whole value can be set.
  public func edits(replacing parts: [(range: Range<Int>, text: String)], in element: Element)
    -> [Edit]?
  {
    let segments = segments(of: element)
    var edits: [Edit] = []
    for part in parts {
      guard
        let segment = segments.first(where: {
          $0.kind != .other && $0.contentRange.lowerBound <= part.range.lowerBound
            && part.range.upperBound <= $0.contentRange.upperBound
        }),
        segment.kind == .text || source.canEncode(part.text)
      else { return nil }
      let replacement =
        segment.kind == .text
        ? escaped(text: part.text) : Self.escaped(characterData: part.text)
      edits.append(Edit(range: part.range, replacement: replacement))
    }
    return edits
  }

  /// The edit that gives the attribute between these quotes another value; nil where it has it.
  ///
  /// The quotes stay, and so does white space inside them around the value.
  public func edit(settingAttributeAt range: Range<Int>, to value: String) -> Edit? {
    guard value != self.value(ofAttributeAt: range) else { return nil }
    return edit(
      replacingPartOfAttribute: text.trimmingASCIIWhiteSpace(in: range),
      in: range,
      with: value
    )
  }

  /// The edit that replaces a part of what stands between these quotes.
  public func edit(
    replacingPartOfAttribute part: Range<Int>,
    in range: Range<Int>,
    with value: String
  ) -> Edit {
    let quote = Unicode.Scalar(text[range.upperBound])
    return Edit(range: part, replacement: escaped(text: value, quote: quote))
  }

  /// `xsi:nil="true"`, by which an element says that it has no value, becomes `"false"` once it gets
  /// one.
  private func nilMarkEdits(of element: Element, filledWith value: String) -> [Edit] {
    guard !value.isEmpty, mayHaveAttributes(element),
      let range = attributeRange(named: Array("xsi:nil".utf8), of: element)
    else { return [] }
    let mark = self.value(ofAttributeAt: range)
    guard mark == "true" || mark == "1" else { return [] }
    return edit(settingAttributeAt: range, to: mark == "1" ? "0" : "false").map { [$0] } ?? []
  }

  /// The one edit that replaces a value that stands in the text to the letter; nil where the new one
  /// cannot stand as the old one does.
  ///
  /// - Parameters:
  ///   - bytes: those of the value.
  ///   - edits: those made before, of which one may put the same there. Many references become the same
  ///     one, and to share its bytes takes less time than to make room for them again.
  private func edit(
    replacing simple: SimpleValue, with value: String, _ bytes: Span<UInt8>,
    likeOneOf edits: Span<Edit>
  ) -> Edit? {
    let isLiteral =
      simple.isCharacterData
      ? !Self.mayHoldSectionEnd(bytes) && source.canEncode(value) : !Self.mayNeedEscapes(bytes)
    guard isLiteral else { return escapedEdit(replacing: simple, with: value) }
    for index in edits.indices.suffix(4) where edits[index].replacement.span.equals(bytes) {
      return Edit(range: simple.range, replacement: edits[index].replacement)
    }
    return Edit(range: simple.range, replacement: Array(value.utf8))
  }

  private func escapedEdit(replacing simple: SimpleValue, with value: String) -> Edit? {
    guard simple.isCharacterData else {
      return Edit(range: simple.range, replacement: escaped(text: value))
    }
    guard source.canEncode(value) else { return nil }
    return Edit(range: simple.range, replacement: Self.escaped(characterData: value))
  }

  private func contentEdits(settingValueOf element: Element, to value: String) -> [Edit] {
    let segments = segments(of: element)
    let content = contentRange(of: element)
    let filled = segments.filter { segment in
      segment.kind != .other
        && !text.trimmingASCIIWhiteSpace(in: segment.contentRange).isEmpty
    }
    guard let first = filled.first else {
      return [fill(element, segments: segments, content: content, value: value)]
    }
    let staysCharacterData =
      filled.allSatisfy { $0.kind == .characterData } && source.canEncode(value)
    var edits: [Edit] = []
    if staysCharacterData {
      let range = text.trimmingASCIIWhiteSpace(in: first.contentRange)
      edits.append(Edit(range: range, replacement: Self.escaped(characterData: value)))
    } else {
      edits.append(Edit(range: extent(of: first), replacement: escaped(text: value)))
    }
    edits += filled.dropFirst().map { Edit.deletion(of: extent(of: $0)) }
    return edits
  }

  /// What a record takes with it when it goes: the element with everything in it and, where it
  /// stands alone on its lines, its indentation and one line end.
  public func removalRange(of element: Element) -> Range<Int> {
    lines(of: range(of: element))
  }

  /// A range with its indentation and one line end where it stands alone on its lines; the range
  /// itself where it does not.
  func lines(of range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    while lower > 0, text[lower - 1] == 0x20 || text[lower - 1] == 0x09 { lower -= 1 }
    var upper = range.upperBound
    while upper < text.count, text[upper] == 0x20 || text[upper] == 0x09 { upper += 1 }
    guard lower == 0 || text[lower - 1] == 0x0A, upper < text.count else { return range }
    if text[upper] == 0x0A { return lower..<upper + 1 }
    if text[upper] == 0x0D, upper + 1 < text.count, text[upper + 1] == 0x0A {
      return lower..<upper + 2
    }
    return range
  }

  /// A value for an element that has none.
  private func fill(
    _ element: Element,
    segments: [XMLSegment],
    content: Range<Int>,
    value: String
  ) -> Edit {
    if let section = segments.first(where: { $0.kind == .characterData }) {
      return source.canEncode(value)
        ? Edit(range: section.contentRange, replacement: Self.escaped(characterData: value))
        : Edit(range: section.range, replacement: escaped(text: value))
    }
    let end = Int(nodes[element].end)
    if Int(nodes[element].contentStart) == end {
      return opened(element, with: escaped(text: value))
    }
    let blank = segments.first.map {
      $0.kind == .text ? $0.range : content.lowerBound..<content.lowerBound
    }
    return Edit(
      range: blank ?? content.lowerBound..<content.lowerBound,
      replacement: escaped(text: value)
    )
  }

  /// A segment without the white space around its characters, with the markup of a section.
  private func extent(of segment: XMLSegment) -> Range<Int> {
    segment.kind == .text ? text.trimmingASCIIWhiteSpace(in: segment.range) : segment.range
  }

  private static func mayNeedEscapes(_ value: Span<UInt8>) -> Bool {
    value.union { byte in
      // Below are the controls and quotes, above the characters that are not ASCII.
      (byte < 0x28 ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0)
        | (byte == UInt8(ascii: ">") ? 1 : 0) | (byte >= 0x80 ? 1 : 0)
    } != 0
  }

  private static func mayHoldSectionEnd(_ value: Span<UInt8>) -> Bool {
    value.union { $0 == UInt8(ascii: ">") ? 1 : 0 } != 0
  }

  /// - Parameter quote: what stands around the text, where it is an attribute's.
  private func escaped(text value: String, quote: Unicode.Scalar? = nil) -> [UInt8] {
    guard Self.mayNeedEscapes(value.utf8Span.span) else { return Array(value.utf8) }
    var result = ""
    let isEncodable = source.canEncode(value)
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#13;"
      case "\n" where quote != nil: result += "&#10;"
      case "\t" where quote != nil: result += "&#9;"
      case "\"" where quote == scalar: result += "&quot;"
      case "'" where quote == scalar: result += "&apos;"
      case _ where !isEncodable && !scalar.isASCII: result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return Array(result.utf8)
  }

  private static func escaped(characterData value: String) -> [UInt8] {
    guard mayHoldSectionEnd(value.utf8Span.span) else { return Array(value.utf8) }
    var result: [UInt8] = []
    for byte in value.utf8 {
      if byte == UInt8(ascii: ">"), result.suffix(2) == Array("]]".utf8)[...] {
        result += Array("]]><![CDATA[".utf8)
      }
      result.append(byte)
    }
    return result
  }
}
