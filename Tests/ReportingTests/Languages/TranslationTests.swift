import ConfigText
import Foundation
import HostFiles
import Migration
import SystemPackage
import TestSupport
import Testing

@testable import Reporting

@Suite struct TranslationTests {
  private static let keys = Set(
    PhraseKey.allCases.map(\.name) + Word.allCases.map(\.rawValue)
  )

  @Test(arguments: Language.allCases)
  func `no key is missing and none is unknown`(_ language: Language) throws {
    let texts = try Translation.texts(of: language)
    let keys = Set(texts.keys.filter { !$0.hasPrefix(Template.menuPrefix) })
    let expected = Self.keys.union(language == .english ? [] : RefusalCode.allCases.map(\.key))
    #expect(expected.subtracting(keys) == [])
    #expect(keys.subtracting(expected) == [])
    #expect(texts.allSatisfy { !$0.value.isEmpty })
  }

  @Test(arguments: Language.allCases)
  func `every menu is there and used`(_ language: Language) throws {
    let texts = try Translation.texts(of: language)
    let menus = Set(texts.keys.filter { $0.hasPrefix(Template.menuPrefix) })
    let english = try Translation.texts(of: .english)
    #expect(menus == Set(english.keys.filter { $0.hasPrefix(Template.menuPrefix) }))
    let used = try texts.values.flatMap { try Template($0).parameters }
    #expect(menus.subtracting(used) == [])
  }

  @Test(arguments: Language.allCases)
  func `the same is put in as in English`(_ language: Language) throws {
    let english = try Translation.texts(of: .english)
    for (key, text) in try Translation.texts(of: language)
    where !key.hasPrefix(RefusalCode.keyPrefix) {
      let expected = Set(try Template(try #require(english[key])).parameters)
      #expect(Set(try Template(text).parameters) == expected, "\(key)")
    }
  }

  @Test func `what is put into a phrase has a name`() throws {
    let names = Set(PhraseParameter.allCases.map(\.rawValue))
    var used: Set<String> = []
    let texts = try Translation.texts(of: .english)
    for key in PhraseKey.allCases {
      let parameters = try Template(texts[key.name] ?? "").parameters
      used.formUnion(parameters.filter { !$0.hasPrefix(Template.menuPrefix) })
    }
    #expect(used == names)
  }

  /// What the NAS shows by QNAP FAQ cid 1428 in that language, and nothing where it has no name.
  private static let menus: [String: [String]] = [
    "notification-center": ["Notification Center", "通知中心", "通知センター", "Meldingencentrum"],
    "device-pairing": [
      "Service Account and Device Pairing", "服务帐户和设备配对",
      "サービスアカウントおよびデバイスのペアリング", "Koppeling van serviceaccount en apparaat",
    ],
    "email": ["Email", "电子邮件", "電子メール", "E-mail"],
    "add-smtp-service": [
      "+ Add SMTP Service", "+ 添加 SMTP 服务", "+ SMTPサービスの追加", "+ SMTP-service toevoegen",
    ],
    "add-account": ["Add Account", "添加帐户", "", "Account toevoegen"],
    "rules": ["System Notification Rules", "系统通知规则", "システム通知ルール", ""],
    "edit": ["Edit", "编辑", "編集", ""],
    "methods": ["Methods and Recipients", "方法和收件人", "", ""],
    "pair": ["pair", "配对", "", ""],
    "sender-list": ["sender list", "发件人列表", "", ""],
    "delete": ["Delete", "", "", ""],
    "type-an-address": ["Type an email address", "", "", ""],
    "reauthorization": ["Re-authorization", "", "", ""],
  ]

  @Test(arguments: Array(zip(Language.allCases, 0...)))
  func `menus are called what the NAS calls them`(_ language: Language, _ column: Int) throws {
    #expect(Language.allCases == [.english, .simplifiedChinese, .japanese, .dutch])
    let texts = try Translation.texts(of: language)
    for (menu, names) in Self.menus {
      let own = names[column]
      let expected = column == 0 || own.isEmpty ? names[0] : "\(own) (\(names[0]))"
      #expect(texts["menu.\(menu)"] == expected)
    }
    let known = Set(Self.menus.keys.map { "menu.\($0)" } + ["menu.email-page"])
    #expect(Set(texts.keys.filter { $0.hasPrefix(Template.menuPrefix) }) == known)
  }

  @Test func `every text is used`() throws {
    let sources = Fixtures.folder.removingLastComponent().appending("Sources")
    var code = ""
    for room in ["Migration", "Reporting", "Fleet"] {
      for (name, bytes) in try TemporaryFolder.tree(of: sources.appending(room))
      where name.hasSuffix(".swift") && !name.hasSuffix("/PhraseKey.swift")
        && !name.hasSuffix("/PhraseKey+Name.swift")
        && !name.hasSuffix("/Word.swift")
      {
        code += String(decoding: bytes, as: UTF8.self)
      }
    }
    let names = PhraseKey.allCases.map { "\($0)" } + Word.allCases.map { "\($0)" }
    let used = Set(code.matches(of: /\.([a-zA-Z]+)/).map { String($0.1) })
    let unused = names.filter { !used.contains($0) }
    #expect(unused == [])
  }

  @Test(arguments: Language.allCases)
  func `every text is said in the language`(_ language: Language) throws {
    guard language != .english else { return }
    let english = try Translation.texts(of: .english)
    // Names, and words that the languages share.
    let shared: Set<String> = [
      "menu.email-page", "todo.line", "todo.account", "column.nas", "deadline.google",
      "deadline.microsoft",
    ]
    let same = try Translation.texts(of: language).filter { key, text in
      text == english[key] && !shared.contains(key) && !key.hasPrefix(Template.menuPrefix)
    }
    #expect(same.count < 15, "\(same.keys.sorted())")
  }

  @Test(arguments: ["{a", "a}", "{a}}", "{menu.nothing}"])
  func `a mistake in a text is found`(_ text: String) {
    var texts = Dictionary(uniqueKeysWithValues: Self.keys.map { ($0, "x") })
    texts["step.serves"] = text
    #expect(throws: TranslationError.self) { try Translation(.english, texts) }
  }

  @Test func `a missing text is found`() {
    var texts = Dictionary(uniqueKeysWithValues: Self.keys.map { ($0, "x") })
    texts["step.serves"] = nil
    #expect(throws: TranslationError.self) { try Translation(.english, texts) }
  }

  @Test func `a missing meaning of a refusal is found`() throws {
    let names = Self.keys.union(RefusalCode.allCases.map(\.key))
    var texts = Dictionary(uniqueKeysWithValues: names.map { ($0, "x") })
    #expect(try Translation(.dutch, texts).meaning(ofCode: "law-1") == "x")
    texts["refusal.law-1"] = nil
    #expect(throws: TranslationError.self) { try Translation(.dutch, texts) }
    #expect(try Translation(.english, texts).meaning(ofCode: "law-1") == nil)
  }

  /// `Codes.md` has every code that the sources make; another test holds it to that.
  @Test func `every code of a refusal has a meaning`() throws {
    let file = Fixtures.folder.removingLastComponent().appending("Documentation/Codes.md")
    let page = try String(contentsOfFile: file.string, encoding: .utf8)
    let tables = page[try #require(page.firstRange(of: "## Refusals")).lowerBound...]
    let cells = tables.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
      String($0.split(separator: "|")[0])
    }
    var codes = Set(cells.flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.1) } })
    // The page names the first law and the last.
    codes.formUnion((1...5).map { "law-\($0)" })
    #expect(codes == Set(RefusalCode.allCases.map(\.rawValue)))
  }

  @Test(arguments: ReportFormat.allCases)
  func `a refusal is explained in the language`(_ format: ReportFormat) throws {
    var file = FileReport(path: "a.xml", status: .refused)
    file.error = Refusal(
      code: "nul-byte",
      message: "there is a NUL byte",
      place: Place(line: 4, column: 9)
    )
    let english = format.text(of: [file])
    let dutch = format.text(of: [file], language: .dutch)
    // A table has a row for each account, and here is none.
    #expect(english.contains("there is a NUL byte") == (format != .csv))
    #expect(dutch.contains("er staat een NUL-byte in (there is a NUL byte)") == (format != .csv))
    #expect(!english.contains("NUL-byte"))
    #expect(!dutch.contains("column 9:"))
  }

  @Test(arguments: [
    ("", Language.english), ("C", .english), ("C.UTF-8", .english), ("POSIX", .english),
    ("en_US.UTF-8", .english), ("nl_NL.UTF-8", .dutch), ("nl", .dutch), ("nl_BE@euro", .dutch),
    ("ja_JP.eucJP", .japanese), ("zh_CN.UTF-8", .simplifiedChinese), ("zh_SG", .simplifiedChinese),
    ("zh_TW.UTF-8", .english), ("zh_HK", .english), ("zh-Hant", .english),
    ("zh", .simplifiedChinese), ("de_DE.UTF-8", .english), ("nlx", .english),
  ])
  func `a locale has a language`(_ locale: String, _ language: Language) {
    #expect(Language(locale: locale) == language)
  }

  @Test(arguments: [
    (["LC_ALL": "nl_NL", "LANG": "ja_JP"], Language.dutch),
    (["LC_ALL": "", "LC_MESSAGES": "ja_JP", "LANG": "nl_NL"], .japanese), (["LANG": "nl"], .dutch),
    ([:], .english), (["LC_ALL": "C", "LANG": "nl"], .english),
  ])
  func `the environment chooses in order`(_ variables: [String: String], _ language: Language) {
    #expect(Language { variables[$0] } == language)
  }
}
