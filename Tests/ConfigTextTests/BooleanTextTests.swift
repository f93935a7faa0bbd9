import ConfigText
import Testing

@Suite struct BooleanTextTests {
  @Test(arguments: ["1", "true", "TRUE", "True", "tRuE", "yes", "YES", "on", "On"])
  func `words for yes`(text: String) {
    #expect(BooleanText.value(of: text) == true)
  }

  @Test(arguments: ["0", "false", "FALSE", "False", "no", "No", "off", "oFf"])
  func `words for no`(text: String) {
    #expect(BooleanText.value(of: text) == false)
  }

  @Test(arguments: ["", "2", "10", "y", "enable", "yes ", "ｔrue", "oﬀ", "tru"])
  func `any other word is none`(text: String) {
    #expect(BooleanText.value(of: text) == nil)
  }

  @Test(arguments: [
    ("0", "1"), ("false", "true"), ("FALSE", "TRUE"), ("False", "True"), ("no", "yes"),
    ("NO", "YES"), ("No", "Yes"), ("off", "on"), ("OFF", "ON"), ("Off", "On"),
  ])
  func `a new value keeps the pair of words and the case`(no: String, yes: String) {
    #expect(BooleanText.text(for: true, inStyleOf: no) == yes)
    #expect(BooleanText.text(for: false, inStyleOf: yes) == no)
  }

  @Test(arguments: [
    ("Disabled", "Disabled", "Enabled", "Enabled"), ("DISABLED", "Disabled", "Enabled", "ENABLED"),
    ("disabled", "Disabled", "Enabled", "enabled"), ("Disabled", "disabled", "enabled", "Enabled"),
    ("dIsabled", "disabled", "enabled", "enabled"), ("n", "N", "Y", "y"),
    ("Nein", "NEIN", "JA", "Ja"),
  ])
  func `a word of another pair gets the case of the text`(
    text: String, old: String, new: String, expected: String
  ) {
    #expect(BooleanText.text(new, inCaseOf: text, old) == expected)
  }

  @Test(arguments: [("fAlse", "true"), ("oFF", "on"), ("nO", "yes")])
  func `a case without a pattern becomes lower case`(no: String, yes: String) {
    #expect(BooleanText.text(for: true, inStyleOf: no) == yes)
  }

  @Test(arguments: [("yEs", true), ("1", true), ("oFF", false), ("maybe", true)])
  func `a text that says so already stays, and so does one that says nothing`(
    text: String, value: Bool
  ) {
    #expect(BooleanText.text(for: value, inStyleOf: text) == text)
  }
}
