import ConfigText
import INISyntax
import Testing

@Suite struct INIEditingTests {
  private func line(_ line: String, settingTo value: String) throws -> String {
    let document = try INIDocument(line)
    let entry = try #require(document.entries.first)
    let edits = document.edit(settingValueOf: entry, to: value).map { [$0] } ?? []
    let bytes = try document.applying(edits)
    let changed = try INIDocument(parsing: bytes)
    #expect(changed.entries.first.map(changed.value(of:)) == value)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a=old", "a=new"), ("a = old", "a = new"), ("\ta =\told \r\n", "\ta =\tnew \r\n"),
    ("A\t= o=l=d\n", "A\t= new\n"),
  ])
  func `white space and line ends stay`(old: String, new: String) throws {
    #expect(try line(old, settingTo: "new") == new)
  }

  @Test(arguments: [
    ("a = \"old\"", "a = \"new\""), ("a=\"\"\n", "a=\"new\"\n"), ("a=\"o\"ld\"", "a=\"new\""),
  ])
  func `what had quotes keeps them`(old: String, new: String) throws {
    #expect(try line(old, settingTo: "new") == new)
  }

  @Test(arguments: [
    ("a=", "a=new"), ("a =", "a = new"), ("a = ", "a = new"), ("a =\r\n", "a = new\r\n"),
    ("a=\n", "a=new\n"),
  ])
  func `a value comes behind the =`(old: String, new: String) throws {
    #expect(try line(old, settingTo: "new") == new)
  }

  @Test(arguments: [("a=old", "a="), ("a = old\n", "a = \n"), ("a = \"old\"", "a = \"\"")])
  func `a value goes and its key stays`(old: String, new: String) throws {
    #expect(try line(old, settingTo: "") == new)
  }

  @Test func `a value that would lose its own quotes gets others`() throws {
    #expect(try line("a=old", settingTo: "\"new\"") == "a=\"\"new\"\"")
    #expect(try line("a=\"old\"", settingTo: "\"new\"") == "a=\"\"new\"\"")
    #expect(try line("a=old", settingTo: "\"new") == "a=\"new")
  }

  @Test(arguments: [
    ("[x]\na=1\n[y]\nb=2\n", "[y]\nb=2\n"),
    ("k=0\n [x] \r\na=1\r\nb=2\r\n\r\n[y]\r\n", "k=0\n\r\n[y]\r\n"),
    ("[x]\n; inside\na=1\nneither\nb=2\n; behind\n\n[y]\n", "; behind\n\n[y]\n"),
    ("[y]\n[x]\na=1", "[y]\n"), ("[x]\n; behind\n", "; behind\n"), ("[x]", ""),
  ])
  func `a section goes through its last key`(old: String, new: String) throws {
    let document = try INIDocument(old)
    let section = try #require(document.sections.first { document.name(of: $0) == "x" })
    let range = try #require(document.removalRange(of: section))
    let bytes = try document.applying([.deletion(of: range)])
    #expect(String(decoding: bytes, as: UTF8.self) == new)
  }

  @Test func `what stands before the first header is no record`() throws {
    let document = try INIDocument("a=1\n[x]\n")
    #expect(document.removalRange(of: document.sections[0]) == nil)
  }
}
