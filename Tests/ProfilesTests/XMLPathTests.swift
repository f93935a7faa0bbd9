import ConfigText
import Testing
import XMLSyntax

@testable import Profiles

@Suite struct XMLPathTests {
  private let text = """
    <shop><mail n="1"><kind>push</kind><box/></mail>
    <mail n="2"><kind> <![CDATA[smtp]]> </kind><box n="3"><box n="4"/></box><box n="5"/></mail>
    <Mail><box n="6"/></Mail><q:mail xmlns:q="q"><box n="7"/></q:mail></shop>
    """

  private func numbers(_ path: String, from record: XMLDocument.Element = 0) throws -> [String] {
    let document = try XMLDocument(parsing: Array(text.utf8))
    return try XMLPath(path).select(in: document, from: record).map { element in
      let value = document.attributes(of: element).first { $0.name == "n" }?.value.bytes ?? []
      return String(decoding: value, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("/shop", [""]), ("/mail", []), ("/shop/mail", ["1", "2"]), ("/shop/mail/box", ["", "3", "5"]),
    ("/shop/mail/box/box", ["4"]), ("/shop/Mail/box", ["6"]), ("/shop/q:mail/box", ["7"]),
    ("/shop/mail/nothing", []), ("/shop/MAIL", []),
  ])
  func `an absolute path starts at the root`(path: String, found: [String]) throws {
    #expect(try numbers(path) == found)
  }

  @Test(arguments: [
    ("/shop/mail[kind='smtp']/box", ["3", "5"]), ("/shop/mail[kind='push']", ["1"]),
    ("/shop/mail[kind='SMTP']", []), ("/shop/mail[kind='']", []), ("/shop[kind='smtp']", []),
    ("/shop/mail[nothing='']", []), ("/shop/mail/box[box='']", ["3"]),
  ])
  func `a condition compares the value of a child`(path: String, found: [String]) throws {
    #expect(try numbers(path) == found)
  }

  @Test func `a relative path starts inside a record`() throws {
    #expect(try numbers("mail/box") == ["", "3", "5"])
    let document = try XMLDocument(parsing: Array(text.utf8))
    let second = try #require(try XMLPath("/shop/mail").select(in: document).last)
    #expect(try numbers("box", from: second) == ["3", "5"])
    #expect(try numbers("box/box", from: second) == ["4"])
    #expect(try numbers("mail", from: second) == [])
  }

  @Test(arguments: ["/shop/mail/box", "/shop/mail[kind='smtp']/box", "mail/box", "/shop/nothing"])
  func `numbered names find the same`(path: String) throws {
    let vocabulary = XMLVocabulary(["shop", "box", "mail"].map { Array($0.utf8) })
    let document = try XMLDocument(parsing: Array(text.utf8), vocabulary: vocabulary)
    let path = try XMLPath(path)
    #expect(path.numbered(by: vocabulary).select(in: document) == path.select(in: document))
  }

  @Test(arguments: [
    ("", "the name of an element"), ("/", "the name of an element"),
    ("/a//b", "the name of an element"), ("/a/", "the name of an element"),
    ("/a/@b", "the name of an element"), ("/a/*", "the name of an element"),
    ("/a[='b']", "the name of an element"), ("/a[1]", "='value' in a condition"),
    ("/a[b]", "='value' in a condition"), ("/a[b=\"c\"]", "='value' in a condition"),
    ("/a[b='c]", "='value' in a condition"), ("/a[b='c'", "\"]\" after a condition"),
    ("/a[b='c' ]", "\"]\" after a condition"), ("/a[b='c']d", "\"/\" before \"d\""),
    ("/a b", "\"/\" before \" b\""),
  ])
  func `a path that cannot be read says what was expected`(text: String, expected: String) {
    #expect(throws: XMLPathError.expected(expected)) { try XMLPath(text) }
  }
}
