import ConfigText
import INISyntax
import TestSupport
import Testing

@Suite struct INILosslessTests {
  private static func documents() throws -> [FixtureFile] {
    try FixtureFile.all(in: "lossless", extensions: ["ini", "conf", "cfg"])
  }

  @Test(arguments: try documents())
  func `a document without edits is the same bytes`(file: FixtureFile) throws {
    let bytes = try file.bytes()
    let document = try INIDocument(parsing: bytes)
    #expect(document.source.original == bytes)
    #expect(try document.applying([]) == bytes)
  }

  @Test(arguments: try documents())
  func `a value that stands there already is no edit`(file: FixtureFile) throws {
    let document = try INIDocument(parsing: try file.bytes())
    for entry in document.entries {
      #expect(document.edit(settingValueOf: entry, to: document.value(of: entry)) == nil)
    }
  }

  @Test(arguments: try documents())
  func `a new value reads back, and no other changes`(file: FixtureFile) throws {
    let document = try INIDocument(parsing: try file.bytes())
    let values = document.entries.map(document.value(of:))
    for (index, entry) in document.entries.enumerated() {
      for value in ["", "new", "a = b", "\"quoted\"", "; c"] {
        let edits = document.edit(settingValueOf: entry, to: value).map { [$0] } ?? []
        let changed = try INIDocument(parsing: try document.applying(edits))
        var expected = values
        expected[index] = value
        #expect(changed.entries.map(changed.value(of:)) == expected)
      }
    }
  }

  @Test(arguments: try documents())
  func `a section that is removed takes no other with it`(file: FixtureFile) throws {
    let document = try INIDocument(parsing: try file.bytes())
    for (index, section) in document.sections.enumerated() where section.headerRange != nil {
      let range = try #require(document.removalRange(of: section))
      let changed = try INIDocument(parsing: try document.applying([.deletion(of: range)]))
      var expected = document.sections.map(document.name(of:))
      expected.remove(at: index)
      #expect(changed.sections.map(changed.name(of:)) == expected)
      #expect(changed.entries.count == document.entries.count - section.entries.count)
    }
  }
}
