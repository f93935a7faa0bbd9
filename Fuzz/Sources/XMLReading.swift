import ConfigText
import XMLSyntax

/// Reads a document as XML; what is read has to stay where it is when one value is changed or one
/// element removed.
enum XMLReading {
  private static let values = ["", "new", "a & <b> \"c\" 'd'", "]]>", "]]]]>>", "é 漢 😀", "&lt;"]

  static func check(_ bytes: [UInt8]) {
    checkJudges(bytes)
    let document: XMLDocument
    do {
      document = try XMLDocument(parsing: bytes)
    } catch {
      expectSound(error.refusal, for: bytes)
      return
    }
    expect(rewritten(document, []) == bytes, "no edits, no change")
    expect(document.elementCount > 0, "there is a root")
    checkRanges(document)
    // Which element is changed, and how, follows from the input.
    let seed = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFFFF }
    let element = seed % document.elementCount
    checkSetting(valueOf: element, to: values[seed / 7 % values.count], in: document)
    if element != document.root { checkRemoval(of: element, in: document) }
  }

  /// Where the scan alone may judge, the outcome has to be that of libxml2.
  private static func checkJudges(_ bytes: [UInt8]) {
    let document = try? XMLDocument(parsing: bytes, judge: .libxml2)
    let judgedByScan = try? XMLDocument(parsing: bytes, judge: .scanOrLibxml2)
    expect(document?.elementCount == judgedByScan?.elementCount, "the scan agrees with libxml2")
  }

  private static func checkRanges(_ document: XMLDocument) {
    let text = document.source.text
    for element in 0..<document.elementCount {
      let range = document.range(of: element)
      expect(text[range.lowerBound] == UInt8(ascii: "<"), "an element begins with <")
      expect(text[range.upperBound - 1] == UInt8(ascii: ">"), "an element ends with >")
      if let parent = document.parent(of: element) {
        let content = document.contentRange(of: parent)
        expect(
          content.lowerBound <= range.lowerBound && range.upperBound <= content.upperBound,
          "an element stands inside its parent"
        )
      }
      for piece in document.characterRanges(of: element) {
        expect(range.contains(piece.lowerBound), "characters stand inside their element")
      }
      for attribute in document.attributes(of: element) {
        expect(range.contains(attribute.valueRange.lowerBound), "an attribute stands in its tag")
      }
      let decoded = document.decodedValue(of: element)
      let whole = String(decoding: decoded.bytes, as: UTF8.self).trimmingASCIIWhiteSpace
      expect(whole == document.value(of: element), "both ways to a value agree")
    }
    for range in document.markupRanges() {
      expect(range.upperBound <= text.count, "markup stands in the text")
    }
  }

  private static func checkSetting(
    valueOf element: XMLDocument.Element,
    to value: String,
    in document: XMLDocument
  ) {
    let edits = document.edits(settingValueOf: element, to: value)
    let after = read(rewritten(document, edits), of: document, after: "a value was set")
    expect(after.elementCount == document.elementCount, "no element appears or goes")
    for other in 0..<document.elementCount {
      let expected = other == element ? value : document.value(of: other)
      expect(after.value(of: other) == expected, "a value reads as it was set")
      expect(after.name(of: other) == document.name(of: other), "the names stay")
    }
  }

  private static func checkRemoval(of element: XMLDocument.Element, in document: XMLDocument) {
    let removed = document.removalRange(of: element)
    let after = read(
      rewritten(document, [.deletion(of: removed)]),
      of: document,
      after: "an element was removed"
    )
    let range = document.range(of: element)
    let left = (0..<document.elementCount).filter {
      !range.contains(document.range(of: $0).lowerBound)
    }
    expect(after.elementCount == left.count, "an element goes with all that is in it")
    for (new, old) in left.enumerated() {
      expect(after.name(of: new) == document.name(of: old), "the other elements stay")
    }
  }

  private static func rewritten(_ document: XMLDocument, _ edits: [Edit]) -> [UInt8] {
    do {
      return try document.source.originalEdits(for: EditSet(edits))
        .applied(to: document.source.original)
    } catch {
      fatalError("broken: the edits of one value can be made: \(error)")
    }
  }

  /// What is known of the original may not change what is read.
  private static func read(
    _ bytes: [UInt8], of original: XMLDocument, after change: String
  ) -> XMLDocument {
    do {
      let document = try XMLDocument(parsing: bytes)
      let reread = try XMLDocument(parsing: bytes, changedFrom: original)
      expect(reread.elementCount == document.elementCount, "the same elements are read again")
      for element in 0..<document.elementCount {
        expect(
          reread.range(of: element) == document.range(of: element)
            && reread.contentRange(of: element) == document.contentRange(of: element)
            && reread.descendants(of: element) == document.descendants(of: element)
            && reread.parent(of: element) == document.parent(of: element)
            && reread.value(of: element) == document.value(of: element),
          "an element is read again as it was"
        )
      }
      return document
    } catch {
      fatalError("broken: after \(change), the document still reads: \(error.refusal.message)")
    }
  }
}
