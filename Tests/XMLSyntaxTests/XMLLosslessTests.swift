import ConfigText
import TestSupport
import Testing
import XMLSyntax

@Suite struct XMLLosslessTests {
  private static func documents() throws -> [FixtureFile] {
    try FixtureFile.all(in: "lossless", extensions: ["xml"])
  }

  @Test(arguments: try documents())
  func `a document without edits is the same bytes`(file: FixtureFile) throws {
    let bytes = try file.bytes()
    let document = try XMLDocument(parsing: bytes)
    #expect(document.source.original == bytes)
    #expect(try document.applying([]) == bytes)
  }

  @Test(arguments: try documents())
  func `an element stands inside the content of its parent`(file: FixtureFile) throws {
    let document = try XMLDocument(parsing: try file.bytes())
    #expect(document.parent(of: document.root) == nil)
    for element in 0..<document.elementCount {
      let range = document.range(of: element)
      let content = document.contentRange(of: element)
      #expect(range.lowerBound < content.lowerBound && content.upperBound <= range.upperBound)
      #expect(document.text(in: range).hasPrefix("<" + document.name(of: element)))
      #expect(document.text(in: range).hasSuffix(">"))
      var end = content.lowerBound
      for child in document.children(of: element) {
        #expect(document.parent(of: child) == element)
        #expect(document.range(of: child).lowerBound >= end)
        end = document.range(of: child).upperBound
      }
      #expect(end <= content.upperBound)
    }
  }

  @Test(arguments: try documents())
  func `a value that stands there already is no edit`(file: FixtureFile) throws {
    let document = try XMLDocument(parsing: try file.bytes())
    for element in 0..<document.elementCount {
      #expect(document.edits(settingValueOf: element, to: document.value(of: element)).isEmpty)
    }
  }

  @Test(arguments: try documents())
  func `a new value reads back, and no other changes`(file: FixtureFile) throws {
    let document = try XMLDocument(parsing: try file.bytes())
    let values = (0..<document.elementCount).map(document.value(of:))
    for element in values.indices.prefix(40) {
      for value in ["", "new", "a & b <c> ]]> \"d\""] {
        let edits = document.edits(settingValueOf: element, to: value)
        let changed = try XMLDocument(parsing: try document.applying(edits))
        var expected = values
        expected[element] = value
        #expect((0..<changed.elementCount).map(changed.value(of:)) == expected)
      }
    }
  }

  @Test(arguments: try documents())
  func `an element that is removed takes nothing else with it`(file: FixtureFile) throws {
    let document = try XMLDocument(parsing: try file.bytes())
    let names = (0..<document.elementCount).map(document.name(of:))
    for element in names.indices.dropFirst().prefix(40) {
      let range = document.removalRange(of: element)
      let around =
        document.text(in: range.lowerBound..<document.range(of: element).lowerBound)
        + document.text(in: document.range(of: element).upperBound..<range.upperBound)
      #expect(around.trimmingASCIIWhiteSpace.isEmpty)
      let changed = try XMLDocument(parsing: try document.applying([.deletion(of: range)]))
      let inside = names.indices.filter {
        document.range(of: element).contains(document.range(of: $0).lowerBound)
      }
      var expected = names
      for index in inside.reversed() { expected.remove(at: index) }
      #expect((0..<changed.elementCount).map(changed.name(of:)) == expected)
    }
  }
}
