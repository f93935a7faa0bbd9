import ConfigText
import DecisionFiles
import Migration
import NotificationCenter
import Testing

@Suite struct DecisionFileTests {
  private static let answer = RecordedAnswer(
    device: "nas \"one\": \u{1} 警",
    review: MailboxReview(
      provider: .gmail,
      mailbox: "Alerts@example.com",
      username: "bob\\@example.com",
      reason: .alias
    ),
    isAccepted: true
  )
  private static let other = RecordedAnswer(
    device: "nas-02",
    review: MailboxReview(
      provider: .outlook,
      mailbox: "ops@example.com",
      username: "",
      reason: .noMailbox
    ),
    isAccepted: false
  )

  @Test func `what is written is read again`() throws {
    let file = DecisionFile([Self.answer, Self.other])
    #expect(try DecisionFile(yaml: file.text(), path: "answers.yaml") == file)
    let empty = DecisionFile()
    #expect(try DecisionFile(yaml: empty.text(), path: "answers.yaml") == empty)
  }

  @Test func `a file may begin with a byte-order mark`() throws {
    let text = "\u{FEFF}decisions: []\n"
    #expect(try DecisionFile(yaml: text, path: "answers.yaml") == DecisionFile())
  }

  @Test func `addresses are kept in lower case`() {
    #expect(Self.answer.review.mailbox == "alerts@example.com")
  }

  @Test func `comments of a person stay`() throws {
    let first = DecisionFile([Self.answer]).text() + "# asked Bob on Monday"
    var file = try DecisionFile(yaml: first, path: "answers.yaml")
    file.add(Self.other)
    let second = file.text(addingTo: first)
    #expect(second.hasPrefix(first))
    #expect(try DecisionFile(yaml: second, path: "answers.yaml") == file)
  }

  @Test func `JSON is read and written anew where nothing can be added`() throws {
    let json = """
      {"decisions": [{"device": "nas-02", "provider": "outlook.com", "mailbox": "OPS@example.com",
        "username": "", "reason": "no-mailbox", "answer": "leave"}]}
      """
    var file = try DecisionFile(yaml: json, path: "answers.json")
    #expect(file == DecisionFile([Self.other]))
    file.add(Self.answer)
    #expect(try DecisionFile(yaml: file.text(addingTo: json), path: "answers.yaml") == file)
  }

  @Test func `no text is no answer`() throws {
    #expect(try DecisionFile(yaml: "", path: "answers.yaml") == DecisionFile())
    #expect(try DecisionFile(yaml: "decisions:\n", path: "answers.yaml") == DecisionFile())
  }

  private static let entry = """
    decisions:
      - device: nas-01
        provider: Gmail
        mailbox: alerts@example.com
        username: bob@example.com
        reason: alias
        answer: accept

    """

  @Test(arguments: [
    ("decisions: [", 2, 1, "did not find"),
    ("answers: []", 1, 1, "this key is not known here"),
    ("- a", 1, 1, "expected a mapping"),
    ("decisions: no", 1, 12, "expected a list"),
    (entry.replacing("Gmail", with: "Yahoo!"), 3, 15, "expected Gmail or Outlook.com"),
    (entry.replacing("reason: alias", with: "reason: because"), 6, 13, "expected one of"),
    (entry.replacing("answer: accept", with: "answer: maybe"), 7, 13, "expected accept or leave"),
    (entry.replacing("reason: alias", with: "reason: no-mailbox"), 7, 13, "cannot be accepted"),
    (entry.replacing("    reason: alias\n", with: ""), 2, 5, "expected \"reason\""),
    (entry.replacing("reason:", with: "Reason:"), 6, 5, "this key is not known here"),
    (entry + entry.dropFirst(11), 8, 5, "answered above already"),
  ])
  func `a mistake is named with its place`(
    _ yaml: String, line: Int, column: Int, message: String
  ) throws {
    let error = try #require(throws: DecisionFileError.self) {
      try DecisionFile(yaml: yaml, path: "answers.yaml")
    }
    #expect(error.place == Place(line: line, column: column), "\(error)")
    #expect(error.message.contains(message), "\(error)")
    #expect("\(error)".hasPrefix("answers.yaml:\(line):\(column): "))
  }
}
