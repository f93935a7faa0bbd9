public import NotificationCenter

/// What is known of single devices besides what their exports say: answers to questions, and
/// sign-ins that were ticked off.
///
/// A device is known by its name, or by the path of its file where the export does not name it.
public struct DeviceKnowledge: Sendable {
  private var answers: [String: [MailboxReview: Bool]] = [:]
  private var signIns: [String: [NativeMailbox: SignIn]] = [:]

  public init() {}

  public var isEmpty: Bool { answers.isEmpty && signIns.isEmpty }

  /// Adds the answer to a question.
  ///
  /// - Parameters:
  ///   - isAccepted: whether the question is answered with yes.
  ///   - review: the question.
  ///   - device: the device's name, or the path of a file that names none.
  public mutating func addAnswer(
    _ isAccepted: Bool,
    to review: MailboxReview,
    device: String
  ) {
    answers[device, default: [:]][review] = isAccepted
  }

  /// Adds how far a sign-in is.
  public mutating func addSignIn(_ signIn: SignIn, of mailbox: NativeMailbox, device: String) {
    signIns[device, default: [:]][mailbox] = signIn
  }

  /// The options for one device's document.
  func options(
    _ options: MigrationOptions,
    _ device: String?,
    _ names: () -> [String]
  ) -> MigrationOptions {
    var options = options
    for name in device.map({ [$0] }) ?? names() {
      options.answers.merge(answers[name] ?? [:]) { first, _ in first }
      options.signIns.merge(signIns[name] ?? [:]) { first, _ in first }
    }
    return options
  }
}
