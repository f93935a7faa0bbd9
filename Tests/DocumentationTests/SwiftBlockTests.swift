import Testing

/// That every piece of Swift in the documentation is compiled and run, as a part of one of the
/// `Examples`.
@Suite struct SwiftBlockTests {
  private static let blocks = (Page.all + Page.comments).flatMap(\.blocks)
    .filter { $0.language == "swift" }

  private let examples: [[String]]

  init() throws {
    let paths = Checkout.files(below: "Tests/DocumentationTests/Examples", endingIn: ".swift")
    examples = try paths.map { try Page($0).lines }
  }

  @Test func `there are blocks`() {
    #expect(Self.blocks.contains { $0.place.hasPrefix("README.md") })
    #expect(Self.blocks.contains { $0.place.contains("MailmendKit.docc") })
    #expect(Self.blocks.contains { $0.place.hasPrefix("Sources/Migration/Migrator.swift") })
  }

  @Test(arguments: blocks)
  func `a block is a part of an example`(_ block: CodeBlock) {
    #expect(
      examples.contains { Self.contains($0, block.lines) },
      "no file of Tests/DocumentationTests/Examples has this, with one indentation throughout"
    )
  }

  /// Whether an example imports what a block imports, and has the rest of it in one piece.
  private static func contains(_ example: [String], _ block: [String]) -> Bool {
    let imports = block.prefix { $0.hasPrefix("import ") || $0.isEmpty }.filter { !$0.isEmpty }
    guard imports.allSatisfy(example.contains) else { return false }
    let code = Array(block.drop { $0.hasPrefix("import ") || $0.isEmpty })
    guard let first = code.first else { return false }
    return example.indices.contains { start in
      guard example[start].drop(while: { $0 == " " }) == first.drop(while: { $0 == " " }) else {
        return false
      }
      let indentation = String(repeating: " ", count: max(0, example[start].count - first.count))
      return example[start...].prefix(code.count).elementsEqual(
        code.map { $0.isEmpty ? "" : indentation + $0 }
      )
    }
  }
}
