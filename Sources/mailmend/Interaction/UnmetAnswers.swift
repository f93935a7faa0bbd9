import ConfigText
import DecisionFiles
import HostFiles
import Migration
import NotificationCenter
import SystemPackage

/// The answers of a decisions file that no account of a run has met: most likely the name of a device
/// or a mailbox is mistyped there.
struct UnmetAnswers {
  /// By the name of the device.
  private var answers: [String: [RecordedAnswer]]

  private static let shownAnswers = 5

  /// All answers of a file.
  init(_ file: DecisionFile) {
    answers = Dictionary(grouping: file.answers, by: \.device)
  }

  /// Takes out what the accounts of a file meet, answered now or in an earlier run.
  mutating func meet(_ file: FileReport) {
    if answers.isEmpty { return }
    for name in Self.names(of: file) where answers[name] != nil {
      let mailboxes = Set(file.accounts.map { SensitiveText.redacted($0.mailbox).asciiLowercased })
      answers[name]?.removeAll { answer in
        let review = answer.review
        // Where sign-in happens as the username, that is the mailbox of the migrated account.
        return review.mailbox.isEmpty || mailboxes.contains(review.mailbox)
          || mailboxes.contains(review.username)
      }
    }
  }

  /// What decisions call the device of a file.
  private static func names(of file: FileReport) -> [String] {
    if let name = file.device?.name { return [name] }
    let resolved = try? HostFileSystem().resolved(ProgramArguments.path(file.path))
    return [file.path] + (resolved.map { [$0.string] } ?? [])
  }

  /// A line that names them; nil where all were met.
  var note: String? {
    let rest = answers.sorted { $0.key < $1.key }.flatMap(\.value)
    if rest.isEmpty { return nil }
    let shown = rest.prefix(Self.shownAnswers).map { answer in
      "\(answer.device) \(answer.review.mailbox) (\(answer.review.reason.rawValue))"
    }
    let more = rest.count > shown.count ? ["and \(rest.count - shown.count) more"] : []
    let count = rest.count == 1 ? "1 answer" : "\(rest.count) answers"
    return "decisions: \(count) met no account: \((shown + more).joined(separator: ", "))"
  }
}
