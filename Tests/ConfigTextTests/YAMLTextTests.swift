import ConfigText
import Testing

@Suite struct YAMLTextTests {
  @Test(arguments: [
    ("", #""""#),
    ("plain: text #1", #""plain: text #1""#),
    (#"a "b" \c"#, #""a \"b\" \\c""#),
    ("tab\tline\n", #""tab\u0009line\u000A""#),
    ("\u{1B}[31m\u{7F}\u{81}", #""\u001B[31m\u007F\u0081""#),
    ("\u{2028}\u{2029}\u{FEFF}\u{FFFF}", #""\u2028\u2029\uFEFF\uFFFF""#),
    ("メール 🙂", #""メール 🙂""#),
  ])
  func `a text is quoted`(text: String, expected: String) {
    #expect(YAMLText.quoted(text) == expected)
  }

  @Test(arguments: [
    ("\u{FEFF}name: x", "name: x"), ("\u{FEFF}", ""), ("", ""), ("a\u{FEFF}", "a\u{FEFF}"),
  ])
  func `a byte-order mark goes`(text: String, expected: String) {
    #expect(YAMLText.withoutByteOrderMark(text) == expected)
  }
}
