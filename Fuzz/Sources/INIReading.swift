import ConfigText
import INISyntax

/// Reads a document as INI; what is read has to stay where it is when one value is changed or one
/// section removed.
enum INIReading {
  private static let values = ["", "new", "\"quoted\"", "\"", "a = b", "[c]", "; d", "# e"]

  static func check(_ bytes: [UInt8]) {
    let document: INIDocument
    do {
      document = try INIDocument(parsing: bytes)
    } catch {
      expectSound(error.refusal, for: bytes)
      return
    }
    expect(rewritten(document, []) == bytes, "no edits, no change")
    let seed = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFFFF }
    if !document.entries.isEmpty {
      let entry = seed % document.entries.count
      checkSetting(valueOf: entry, to: values[seed / 7 % values.count], in: document)
    }
    let section = seed % document.sections.count
    if section > 0 { checkRemoval(of: section, in: document) }
  }

  private static func checkSetting(
    valueOf index: Int,
    to value: String,
    in document: INIDocument
  ) {
    let edit = document.edit(settingValueOf: document.entries[index], to: value)
    let after = read(rewritten(document, edit.map { [$0] } ?? []), like: document)
    expect(after.sections.count == document.sections.count, "no section appears or goes")
    expect(after.entries.count == document.entries.count, "no entry appears or goes")
    for (number, (old, new)) in zip(document.entries, after.entries).enumerated() {
      expect(after.key(of: new) == document.key(of: old), "the keys stay")
      let expected = number == index ? value : document.value(of: old)
      expect(after.value(of: new) == expected, "a value reads as it was set")
    }
  }

  private static func checkRemoval(of index: Int, in document: INIDocument) {
    let section = document.sections[index]
    guard let range = document.removalRange(of: section) else {
      fatalError("broken: a section with a header can be removed")
    }
    let rest = rewritten(document, [.deletion(of: range)])
    // What begins with a mark only now is another file; the laws keep it from being written.
    guard ByteOrderMark(startOf: rest) == ByteOrderMark(startOf: document.source.original) else {
      return
    }
    let after = read(rest, like: document)
    expect(after.sections.count == document.sections.count - 1, "one section goes")
    expect(
      after.entries.count == document.entries.count - section.entries.count,
      "a section goes with its entries and no others"
    )
  }

  private static func rewritten(_ document: INIDocument, _ edits: [Edit]) -> [UInt8] {
    do {
      return try document.source.originalEdits(for: EditSet(edits))
        .applied(to: document.source.original)
    } catch {
      fatalError("broken: the edits of one value can be made: \(error)")
    }
  }

  private static func read(_ bytes: [UInt8], like original: INIDocument) -> INIDocument {
    do {
      let isEightBit = original.source.encoding == UnknownEightBitCodec().name
      return try INIDocument(parsing: bytes, isEightBit: isEightBit)
    } catch {
      fatalError("broken: after a change, the document still reads: \(error.refusal.message)")
    }
  }
}
