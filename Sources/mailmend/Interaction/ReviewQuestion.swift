import DecisionFiles
import Migration
import NotificationCenter
import Reporting

/// A question about an account that a person has to decide about.
struct ReviewQuestion {
  let path: String
  /// The device's name, or the path where there is none.
  let device: String
  let account: AccountReport
  let review: MailboxReview

  /// The questions of a file that are neither answered nor accepted for all accounts; each once,
  /// though several accounts may share it.
  static func open(
    in file: FileReport,
    _ known: DecisionFile,
    accepted: Set<ReviewReason>
  ) -> [ReviewQuestion] {
    let device = file.device?.name ?? file.path
    var asked: Set<MailboxReview> = []
    return file.accounts.flatMap { account in
      account.reviews.compactMap { review in
        guard known.answer(to: review, device: device) == nil,
          !accepted.contains(review.reason), asked.insert(review).inserted
        else { return nil }
        return ReviewQuestion(path: file.path, device: device, account: account, review: review)
      }
    }
  }

  /// What the person is shown.
  var lines: [String] {
    let mailbox = account.mailbox.isEmpty ? "without a mailbox" : account.mailbox
    let login = review.username.isEmpty ? "" : ", signs in as \(review.username)"
    var lines = [
      device == path ? path : "\(device) (\(path))",
      "  account \(account.id), \(account.provider) at \(account.server), \(mailbox)\(login)",
      "  would become \(review.provider.name)",
    ]
    lines.append(
      account.rules.isEmpty
        ? "  no rule sends through it"
        : "  it serves: "
          + account.rules.map { "\($0.kind) rule \"\($0.name)\"" }
          .joined(separator: ", "))
    lines.append("  " + question)
    return lines.map { PrintableText.escaped($0) }
  }

  private var question: String {
    switch review.reason {
    case .alias:
      "May mail from \(account.mailbox) come from \(review.username) instead? Sign-in happens as "
        + "\(review.username), so that is the address that it would be sent from. [alias]"
    case .noOAuth:
      "This system does not sign in through the browser. Migrate the account all the same? [no-oauth]"
    case .noMailbox:
      "Nobody can tell which mailbox to sign in as: enter the email address of the account on the "
        + "NAS, and export again. No answer here would help. [no-mailbox]"
    case .reportOnly:
      "The NAS writes this file itself, so changing it would change nothing: follow the steps of the "
        + "plan. No answer here would help. [report-only]"
    }
  }

  /// The answers that can be given, by their letters.
  var choices: String {
    review.reason.canBeAccepted
      ? "[a]ccept, [l]eave it, [s]kip for now, [q]uit asking: "
      : "[l]eave it, [s]kip for now, [q]uit asking: "
  }
}
