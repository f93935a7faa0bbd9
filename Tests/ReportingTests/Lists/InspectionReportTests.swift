import NotificationCenter
import Profiles
import Reporting
import SystemPackage
import TestSupport
import Testing

@Suite struct InspectionReportTests {
  private static let registry = Result { try ProfileRegistry.builtIn() }

  @Test(arguments: ListFormat.allCases)
  func `no secret of any fixture is shown`(_ format: ListFormat) throws {
    let registry = try Self.registry.get()
    var secrets = 0
    for (name, bytes) in try TemporaryFolder.tree(of: Fixtures.folder) {
      guard let document = try? registry.read(bytes) else { continue }
      secrets += document.configuration.accounts.count { $0.secret?.isEmpty == false }
      let text = String(
        decoding: InspectionReport.bytes(document, format: format),
        as: UTF8.self
      )
      #expect(!text.contains("Zml4dHVyZS1zZWNyZXQ"), "\(name)")
      #expect(!text.contains("fixture-secret"), "\(name)")
    }
    #expect(secrets > 100)
  }

  @Test func `a secret that is there is told from an empty one`() throws {
    let text = try inspected(
      """
      [SMTP Service 1]
      Provider = Custom
      enAuthPass = c2VjcmV0
      [SMTP Service 2]
      Provider = Gmail
      enAuthPass =
      [SMTP Service 3]
      Provider = Gmail

      """
    )
    #expect(text.contains("id 1, provider Custom, secret [redacted]\n"))
    #expect(text.contains("id 2, provider Gmail, secret (empty)\n"))
    #expect(text.contains("id 3, provider Gmail\n"))
  }

  @Test func `a secret inside a value is hidden`() throws {
    let text = try inspected(
      """
      [SMTP Service 1]
      Provider = Custom
      SMTP Server = https://user:c2VjcmV0@example.com
      [Event Rule 1]
      Name = token=c2VjcmV0
      Pair 1 Method = sms
      Pair 1 Recipients = https://sms.example.com/?pwd=c2VjcmV0&to=1

      """
    )
    #expect(!text.contains("c2VjcmV0"))
    #expect(text.contains("https://[redacted]@example.com"))
  }

  @Test func `control characters are spelled out`() throws {
    let text = try inspected(
      """
      [SMTP Service 1]
      Provider = Custom\u{1B}[31m
      [Event Rule 1]
      Name = Rule\u{9B}2J
      Pair 1 Method = email
      Pair 1 Senders = 1\u{7}

      """
    )
    #expect(text.contains(#"provider Custom\u{1B}[31m"#))
    #expect(text.contains(#""Rule\u{9B}2J""#))
    #expect(
      !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  private func inspected(_ text: String) throws -> String {
    let document = try #require(try Self.registry.get().read(Array(text.utf8)))
    return String(decoding: InspectionReport.bytes(document, format: .text), as: UTF8.self)
  }
}
