import ConfigText
import Profiles
import Testing

@Suite struct ProfileLoadingTests {
  @Test func `the built-in profiles load`() throws {
    let profiles = try ProfileRegistry.builtIn().profiles
    #expect(profiles.map(\.name) == ["qts-xml", "qts-ini", "qts-ssmtp"])
    #expect(profiles.map(\.rewrite) == [.inPlace, .inPlace, .never])
    #expect(profiles.map(\.hasRules) == [true, true, false])
    #expect(profiles.map(\.marksDefault) == [true, true, false])
    #expect(profiles.map(\.deviceFile) == [nil, nil, "../uLinux.conf"])
    #expect(profiles.allSatisfy { !$0.summary.isEmpty })
  }

  @Test func `a profile of a user's own loads`() throws {
    let xml = try Profile(yaml: ProfileText.text(ProfileText.xml), path: "shop.yaml")
    #expect(xml.name == "shop")
    #expect(xml.summary == "made up")
    #expect(xml.rewrite == .inPlace)
    #expect(xml.hasRules)
    #expect(!xml.marksDefault)
    let ini = try Profile(yaml: ProfileText.text(ProfileText.ini), path: "shop.yaml")
    #expect(ini.summary == "")
    #expect(ini.hasRules)
  }

  @Test func `a profile may begin with a byte-order mark`() throws {
    let yaml = "\u{FEFF}" + ProfileText.text(ProfileText.xml)
    #expect(try Profile(yaml: yaml, path: "shop.yaml").name == "shop")
  }

  @Test func `rules, device and rewrite may be missing or say never`() throws {
    let yaml = ProfileText.text(Array(ProfileText.xml[..<4] + ProfileText.xml[6..<12]))
    let profile = try Profile(yaml: "rewrite: never\n" + yaml, path: "shop.yaml")
    #expect(!profile.hasRules)
    #expect(profile.rewrite == .never)
  }

  @Test(arguments: [
    (1, nil, 1, "expected \"name\""),
    (3, nil, 1, "expected \"format\""),
    (4, nil, 1, "expected \"detect\""),
    (3, "format: toml", 3, "expected xml or ini"),
    (3, "fromat: xml", 3, "\"fromat\" is not known here; expected one of name, summary, format"),
    (2, "rewrite: always", 2, "expected in-place or never"),
    (2, "summary: [a, b]", 2, "expected a text"),
    (4, "detect: /shop/mail[kind=smtp]", 4, "expected ='value' in a condition"),
    (4, "detect: /shop/mail[kind='smtp'", 4, "expected \"]\" after a condition"),
    (4, "detect: shop", 4, "expected a path from the root, such as /shop or //shop"),
    (4, "detect: []", 4, "expected a path, or a list of paths"),
    (4, "detect: {sections: [a]}", 4, "expected a text"),
    (6, "  file: uLinux.conf", 6, "\"file\" is not known here"),
    (6, "  - name", 6, "expected a mapping with some of the keys name, system, model, version"),
    (8, nil, 8, "expected \"record\""),
    (8, "  record: box]", 8, "expected \"/\" before \"]\""),
    (10, "    ident: number", 10, "\"ident\" is not known here; expected one of id, provider"),
    (8, "  record: /shop/mail/@box", 8, "expected a path to elements, not to an attribute"),
    (8, "  record: shop/box", 8, "expected a path from the root, such as /shop/box or //shop/box"),
    (10, nil, 10, "expected \"id\", or \"ids: numbered\" in accounts"),
    (11, nil, 10, "expected \"provider\": without it nothing says which accounts are Custom"),
    (12, "    server: /where", 12, "expected a path that begins inside the record, such as where"),
    (
      12, "    server: //where", 12,
      "expected a path that begins inside the record, such as .//where"
    ),
    (12, "    server: ''", 12, "expected a text that is not empty"),
    (17, "    record: //way", 17, "expected a path that begins inside the record, such as .//way"),
    (14, nil, 14, "expected \"record\""),
    (18, nil, 17, "expected \"senders\""),
    (
      18, "    by: x", 18,
      "\"by\" is not known here; expected one of record, rule, id, method, senders"
    ),
  ])
  func `a mistake in an XML profile gives its line and what was expected`(
    line: Int, new: String?, errorLine: Int, message: String
  ) throws {
    let yaml = ProfileText.text(ProfileText.xml, replacing: line, with: new)
    let error = try #require(throws: ProfileError.self) {
      try Profile(yaml: yaml, path: "shop.yaml")
    }
    #expect(error.place?.line == errorLine)
    #expect(error.message.hasPrefix(message))
    #expect(error.profile == "shop.yaml")
  }

  @Test(arguments: [
    (4, "  section: [a]", 4, "\"section\" is not known here; expected one of sections, keys, key"),
    (4, "  sections: {a: b}", 4, "expected a text"),
    (6, "  name: Title", 6, "expected \"[section] key\""),
    (6, "  name: \"[Shop]\"", 6, "expected \"[section] key\""),
    (8, nil, 8, "expected \"section\""),
    (12, "  required: [provider, colour]", 12, "expected some of id, provider, server"),
    (12, "  constants: {colour: red}", 12, "\"colour\" is not known here"),
    (14, "  section: Bell {id}", 15, "expected a section with {kind}, or no \"kinds\""),
    (15, nil, 14, "expected \"kinds\""),
    (17, "    method: Way", 17, "expected a name with {pair}"),
    (8, "  section: Box", 8, "expected {id} in the section's name or in every key"),
    (10, "    provider: Who {id}", 8, "expected a section without parts that vary"),
    (
      18, "    senders: By {number} {pair}", 18,
      "{number} cannot stand here; expected {pair} or {item}"
    ),
    (
      18, "    senders: By", 17,
      "expected a name without {pair}, since that of the senders has none"
    ),
    (19, "    separator: \", \"", 19, "expected one ASCII character"),
    (19, "    separator: \"、\"", 19, "expected one ASCII character"),
  ])
  func `a mistake in an INI profile gives its line and what was expected`(
    line: Int, new: String?, errorLine: Int, message: String
  ) throws {
    let yaml = ProfileText.text(ProfileText.ini, replacing: line, with: new)
    let error = try #require(throws: ProfileError.self) {
      try Profile(yaml: yaml, path: "shop.yaml")
    }
    #expect(error.place?.line == errorLine)
    #expect(error.message.hasPrefix(message))
  }

  @Test(arguments: [
    ("name: [a\nformat: xml\n", 2), ("name: \"a\n", 2), ("a: b: c\n", 1), ("\t", 1),
  ])
  func `what is no YAML gives its line`(yaml: String, line: Int) throws {
    let error = try #require(throws: ProfileError.self) { try Profile(yaml: yaml, path: "x.yaml") }
    #expect(error.place?.line == line)
    #expect(!error.message.isEmpty)
  }

  @Test func `a key that is given twice is named`() throws {
    let yaml = ProfileText.text(ProfileText.xml, replacing: 12, with: "    id: other")
    let error = try #require(throws: ProfileError.self) { try Profile(yaml: yaml, path: "x.yaml") }
    #expect(error.place?.line == 10)
    #expect(error.message.contains("\"id\""))
  }

  @Test(arguments: ["", "\n", "# nothing\n"])
  func `an empty file says so`(yaml: String) throws {
    let error = try #require(throws: ProfileError.self) { try Profile(yaml: yaml, path: "x.yaml") }
    #expect(error.description.hasPrefix("x.yaml:1:1: the file is empty; expected"))
  }

  @Test func `an error reads as path, line and column`() throws {
    let yaml = ProfileText.text(ProfileText.xml, replacing: 3, with: "format: toml")
    let error = try #require(throws: ProfileError.self) { try Profile(yaml: yaml, path: "x.yaml") }
    #expect("\(error)" == "x.yaml:3:9: expected xml or ini")
  }
}
