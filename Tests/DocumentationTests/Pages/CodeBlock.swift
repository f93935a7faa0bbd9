import Testing

/// What stands between two fences of a page.
struct CodeBlock: Sendable, CustomTestStringConvertible {
  /// The page, and the line of the first fence.
  let place: String
  /// What is said behind the first fence, such as `swift`; may be empty.
  let language: String
  let lines: [String]

  var testDescription: String { place }
}

extension Page {
  /// All blocks in the order of the page.
  var blocks: [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: (line: Int, language: String, content: [String])?
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("```") else {
        open?.content.append(line)
        continue
      }
      if let block = open {
        blocks.append(
          CodeBlock(
            place: "\(path):\(block.line)",
            language: block.language,
            lines: block.content
          )
        )
        open = nil
      } else {
        open = (index + 1, String(line.dropFirst(3)), [])
      }
    }
    return blocks
  }

  /// The page without its blocks.
  var prose: [(line: Int, text: String)] {
    var isInBlock = false
    return lines.enumerated().compactMap { index, line in
      if line.hasPrefix("```") {
        isInBlock.toggle()
        return nil
      }
      return isInBlock ? nil : (index + 1, line)
    }
  }

  /// What stands between backquotes outside of blocks, by line.
  var codeSpans: [(line: Int, text: String)] {
    prose.flatMap { line, text in
      text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }
        .map { (line, String($0.element)) }
    }
  }
}
