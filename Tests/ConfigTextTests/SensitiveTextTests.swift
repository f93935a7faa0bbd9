import ConfigText
import Testing

@Suite struct SensitiveTextTests {
  @Test(arguments: [
    ("https://nas:hunter2@sms.example.net/send", "https://[redacted]@sms.example.net/send"),
    ("smtp://nas@mail.example.net", "smtp://[redacted]@mail.example.net"),
    ("see https://a:b@c/ and ftp://d:e@f", "see https://[redacted]@c/ and ftp://[redacted]@f"),
    ("https://a:p@ss@host/x@y", "https://[redacted]@host/x@y"),
    ("https://nas:p/w#1?@sms", "https://[redacted]@sms"),
  ])
  func `the user part of a URL is hidden`(text: String, shown: String) {
    #expect(SensitiveText.redacted(text) == shown)
  }

  @Test(arguments: [
    ("https://x/s?user=nas&password=hunter2&to=1", "https://x/s?user=nas&password=[redacted]&to=1"),
    ("https://x/s?PWD=hunter2", "https://x/s?PWD=[redacted]"),
    ("https://x/s?api_key=a=b#top", "https://x/s?api_key=[redacted]#top"),
    ("https://x/s?sig=1;token=2 end", "https://x/s?sig=[redacted] end"),
    ("https://x/s?p%61ss=hunter2", "https://x/s?p%61ss=[redacted]"),
    ("<a href=\"/?auth=1\">", "<a href=\"/?auth=[redacted]\">"),
    ("login:pass=hunter2 ok", "login:pass=[redacted] ok"),
    ("login pass = hunter2 ok", "login pass = [redacted] ok"),
    (#"curl password="hunter2 swordfish" to=1"#, #"curl password="[redacted]" to=1"#),
    (#"pw = 'a\'b c';to=1"#, #"pw = '[redacted]';to=1"#),
    (#"token="never closed"#, #"token="[redacted]"#),
  ])
  func `parameters that look like a secret are hidden`(text: String, shown: String) {
    #expect(SensitiveText.redacted(text) == shown)
  }

  @Test(arguments: [
    (#"{"user":"nas","password":"hunter2"}"#, #"{"user":"nas","password":"[redacted]"}"#),
    (#"{ 'pwd' : 'a\'b', 'to': 1 }"#, #"{ 'pwd' : '[redacted]', 'to': 1 }"#),
    (#"{"token":12345,"to":1}"#, #"{"token":[redacted],"to":1}"#),
    (#"{"key": "never closed"#, #"{"key": "[redacted]"#),
    (#"{"password":{"old":"a"}}"#, #"{"password":[redacted]}}"#),
    (#"x":"password":"#, #"x":"password":"#),
  ])
  func `members of JSON that look like a secret are hidden`(text: String, shown: String) {
    #expect(SensitiveText.redacted(text) == shown)
  }

  @Test(arguments: [
    ("Authorization: Basic aHVu==", "Authorization: [redacted]"),
    ("Authorization:Bearer hunter2", "Authorization:[redacted]"),
    (#"curl -H "Authorization: Basic aHVu" x"#, #"curl -H "Authorization: [redacted]" x"#),
    ("Cookie: a=b; c=d\nto: 1", "Cookie: [redacted]\nto: 1"),
    ("pw:hunter2 ok", "pw:[redacted] ok"),
    ("to: 1, API-Key : 'hunter2 swordfish', x", "to: 1, API-Key : '[redacted]', x"),
    ("<b>password: hunter2</b>", "<b>password: [redacted]</b>"),
    ("пароль: hunter2", "пароль: [redacted]"),
  ])
  func `headers and lines whose name looks like a secret are hidden`(text: String, shown: String) {
    #expect(SensitiveText.redacted(text) == shown)
  }

  @Test(arguments: [
    ("curl --password hunter2 x", "curl --password [redacted] x"),
    ("--api-key  'hunter2 swordfish'", "--api-key  '[redacted]'"),
    ("send --smtp-pass hunter2", "send --smtp-pass [redacted]"),
  ])
  func `options whose name looks like a secret are hidden`(text: String, shown: String) {
    #expect(SensitiveText.redacted(text) == shown)
  }

  @Test func `a user part and a parameter of one URL are both hidden`() {
    #expect(
      SensitiveText.redacted("https://nas:hunter2@x/s?token=swordfish")
        == "https://[redacted]@x/s?token=[redacted]")
  }

  @Test(arguments: [
    "", "smtp.gmail.com", "alerts@example.com", "https://example.com/?user=nas&to=1",
    "https://example.com/a@b", "a = b", "//nas@example.com", "mailto:nas@example.com",
    "password=", "password=\"\" to=1", "警報=1", "\"a\": \"b\"", "it's 12:30",
    "auth.smtp.1and1.co.uk:465", "smtp://auth:25", "smtp.token:587", "Signal: weak",
    "Keyboard: none",
    "Disk 1 - pass", "--password --verbose", "--password", "-- key 1", "--verbose yes", "key 12:30",
    "author: Ann", "a:b", "(pw): x", " : x", ":",
  ])
  func `everything else is shown`(text: String) {
    #expect(SensitiveText.redacted(text) == text)
  }

  @Test(arguments: [
    "https://a:b@c/?key=d", "x://token=1@y", "key=https://a:b@c", "://@", "=", "@=@=", "key=&key=",
    "\"key\":key=\"a", "'pw':\"x://a:b@c\"", "pw:key=a", "Cookie: key=a&pw=b", "--key pw:a",
    "--key pw=a", "key:", ":",
    "--pass ",
  ])
  func `parts are in order and do not overlap`(text: String) {
    let bytes = Array(text.utf8)
    let ranges = SensitiveText.ranges(in: bytes)
    #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count })
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }
}
