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
    #expect(
      path.numbered(by: vocabulary).firstSlot(in: document)?.element
        == path.select(in: document).first)
  }

  @Test(arguments: [
    "/shop", "/mail", "/shop/mail/box", "/shop/mail/box/box", "/shop/mail[kind='smtp']/box/box",
    "/shop/nothing", "mail/box/box", "//box", "//box/@n", "/shop/mail/box/@n", "mail//box",
  ])
  func `the first value is the first of all`(path: String) throws {
    let document = try XMLDocument(parsing: Array(text.utf8))
    let path = try XMLPath(path)
    let (first, all) = (path.firstSlot(in: document), path.slots(in: document))
    #expect(first?.element == all.first?.element)
    #expect(first?.attributeRange == all.first?.attributeRange)
  }

  @Test(arguments: [
    ("", "the name of an element", 0), ("/", "the name of an element", 1),
    ("/a/", "the name of an element", 3), ("/a///b", "the name of an element", 4),
    ("/a/*", "the name of an element", 3), ("/a/..", "the name of an element", 3),
    ("..", "\"/\" after \".\"", 1), (".a", "\"/\" after \".\"", 1),
    ("/a/@", "the name of an attribute", 4), ("/@b", "an element before the attribute", 3),
    ("/a/@b/c", "the end of the path after an attribute", 5),
    ("/a[='b']", "the name of a child element or @attribute", 3),
    ("/a[@='b']", "the name of an attribute", 4), ("/a[1]", "='value' in a condition", 4),
    ("/a[b]", "='value' in a condition", 4), ("/a[b=c]", "='value' in a condition", 5),
    ("/a[b='c]", "='value' in a condition", 5), ("/a[b='c\"]", "='value' in a condition", 5),
    ("/a[b='c'", "\"]\" after a condition", 8), ("/a[b='c' ]", "\"]\" after a condition", 8),
    ("/a[b='c']d", "\"/\" before \"d\"", 9), ("/a b", "\"/\" before \" b\"", 2),
    ("//text()", "no function: the text of an element is its value", 6),
  ])
  func `a path that cannot be read says what was expected, and where`(
    text: String, expected: String, position: Int
  ) {
    #expect(throws: XMLPathError(expected: expected, position: position)) { try XMLPath(text) }
  }

  @Test(arguments: [
    ("//box", ["", "3", "4", "5", "6", "7"]), ("/shop//box/box", ["4"]), ("//box//box", ["4"]),
    ("//mail//box", ["", "3", "4", "5"]), ("//shop", [""]), ("//mail[@n='2']/box", ["3", "5"]),
    ("/shop/mail[@n=\"2\"][kind='smtp']", ["2"]), ("/shop/mail[@n='2'][kind='push']", []),
    ("//box[@n='4']", ["4"]), ("/shop/mail[@m='2']", []),
  ])
  func `descendants and conditions on attributes`(path: String, found: [String]) throws {
    #expect(try numbers(path) == found)
  }

  @Test(arguments: [
    ("/shop/mail/@n", ["1", "2"]), ("/shop/mail/box/@n", ["3", "5"]),
    ("/shop/Mail//@n", ["6"]), ("/shop/mail[@n='2']//@n", ["2", "3", "4", "5"]),
    ("/shop/mail/kind/@n", []), ("/shop/q:mail/@xmlns:q", ["q"]),
  ])
  func `a path may end with an attribute`(path: String, values: [String]) throws {
    let document = try XMLDocument(parsing: Array(text.utf8))
    let slots = try XMLPath(path).slots(in: document)
    #expect(slots.map(document.value(of:)) == values)
  }

  @Test func `inside a record`() throws {
    let document = try XMLDocument(parsing: Array(text.utf8))
    let second = try #require(try XMLPath("/shop/mail").select(in: document).last)
    func values(_ path: String) throws -> [String] {
      try XMLPath(path).slots(in: document, from: second).map(document.value(of:))
    }
    #expect(try values("@n") == ["2"])
    #expect(try values(".//@n") == ["2", "3", "4", "5"])
    #expect(try values("./kind") == ["smtp"])
    #expect(try numbers(".//box", from: second) == ["3", "4", "5"])
    #expect(try XMLPath(".").select(in: document, from: second) == [second])
  }
}
