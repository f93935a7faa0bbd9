import Foundation
import SystemPackage
import Testing

/// That what a page links to is there, headings included.
@Suite struct LinkTests {
  @Test(arguments: Page.all)
  func `every link leads somewhere`(_ page: Page) throws {
    for (line, target) in Self.links(of: page) {
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
      let path = parts[0].isEmpty ? page.path : "\(folder)/\(parts[0])"
      let file = Checkout.folder.appending(path).lexicallyNormalized()
      #expect(
        FileManager.default.fileExists(atPath: file.string), "\(page.path):\(line): \(target)")
      if parts.count == 2 {
        let headings = Self.anchors(of: try Page(Self.inCheckout(file.string)))
        #expect(headings.contains(String(parts[1])), "\(page.path):\(line): \(target)")
      }
    }
  }

  @Test func `the index names every guide`() {
    let named = Self.links(of: Page.all.first { $0.path == "Documentation/README.md" }!)
      .map(\.target)
    for page in Page.all {
      guard page.path.hasPrefix("Documentation/"), !page.path.contains(".docc/") else { continue }
      let name = String(page.path.dropFirst("Documentation/".count))
      #expect(name == "README.md" || named.contains(name), "\(page.path)")
    }
  }

  /// The links of a page that stay in the checkout.
  private static func links(of page: Page) -> [(line: Int, target: String)] {
    page.prose.flatMap { line, text -> [(Int, String)] in
      // The expression is slow, and few lines have a link.
      guard text.contains("](") else { return [] }
      return text.matches(of: /\]\(([^)\s]+)\)/).map { (line, String($0.1)) }
    }
    .map { (line: $0, target: $1) }.filter { !$0.target.contains(":") }
  }

  /// What a heading is called in a link.
  private static func anchors(of page: Page) -> [String] {
    page.prose.compactMap { _, text in
      guard text.hasPrefix("#") else { return nil }
      let heading = text.drop { $0 == "#" || $0 == " " }.lowercased()
      return String(
        heading.compactMap { character -> Character? in
          if character == " " { return "-" }
          let isKept = character.isLetter || character.isNumber || "-_".contains(character)
          return isKept ? character : nil
        }
      )
    }
  }

  private static func inCheckout(_ path: String) -> String {
    String(path.dropFirst(Checkout.folder.string.count + 1))
  }
}
