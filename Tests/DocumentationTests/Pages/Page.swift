import Testing

/// A text with Markdown in it: a page of the documentation, or the comments of a source file.
struct Page: Sendable, CustomTestStringConvertible {
  /// In the checkout.
  let path: String
  let lines: [String]

  var testDescription: String { path }

  /// Reads a page.
  init(_ path: String) throws {
    self.path = path
    lines = try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Reads the documentation comments of a source file; every other line counts as an empty one.
  init(commentsOf path: String) throws {
    self.path = path
    lines = try Page(path).lines.map { line in
      let text = line.drop { $0 == " " }
      guard text.hasPrefix("///") else { return "" }
      return String(text.dropFirst(text.hasPrefix("/// ") ? 4 : 3))
    }
  }

  /// What people read in Markdown.
  static let all: [Page] = {
    let guides = Checkout.files(below: "Documentation", endingIn: ".md")
    let others = ["README.md", "fixtures/README.md", "integrations/ansible/README.md"]
    return try! (others + guides).map { try Page($0) }
  }()

  /// The comments of all sources.
  static let comments: [Page] = {
    try! Checkout.files(below: "Sources", endingIn: ".swift").map { try Page(commentsOf: $0) }
  }()
}
