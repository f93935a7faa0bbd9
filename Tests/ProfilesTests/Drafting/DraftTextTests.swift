import Testing
import Yams

@testable import Profiles

@Suite struct DraftTextTests {
  @Test(arguments: [
    "Alert", "SMTP Service {id}", "[System] Server Name", "@weight", "", "1", "Yes", "null", " a ",
    "-", "a: b", "a #b", "警報", "it's", "*a", "~", "a, b", "a]",
  ])
  func `a text is read back as it was`(text: String) throws {
    var draft = DraftText()
    draft.add(DraftLine("text", text, "why"))
    draft.add(DraftLine("list", .list([text, "b"])))
    let node = try #require(try Yams.compose(yaml: draft.text))
    #expect(node["text"]?.scalar?.string == text)
    #expect(node["list"]?.sequence?.compactMap(\.scalar?.string) == [text, "b"])
  }

  @Test func `lines stand below their heading, and comments in one column`() {
    var draft = DraftText()
    draft.add(DraftLine("rules", .heading, "a"))
    draft.add([DraftLine("name", "Name", "b")], indentation: 2)
    draft.add([], for: ["kind"], indentation: 2)
    #expect(
      draft.text == """
        rules:        # a
          name: Name  # b
          # kind: ?   # nothing was found that looks like it

        """)
  }
}
