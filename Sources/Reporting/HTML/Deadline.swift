import NotificationCenter

/// A date on which a way to sign in stops working.
struct Deadline {
  let when: Word
  let what: Word
  let source: Word
  let provider: NativeProvider

  static let all = [
    Deadline(
      when: .googlePersonalWhen, what: .googlePersonal, source: .google, provider: .gmail),
    Deadline(
      when: .googleWorkspaceWhen, what: .googleWorkspace, source: .google, provider: .gmail),
    Deadline(
      when: .googleTokenWhen, what: .googleToken, source: .googleOAuth, provider: .gmail),
    Deadline(
      when: .outlookPersonalWhen, what: .outlookPersonal, source: .microsoft, provider: .outlook),
    Deadline(
      when: .exchangeOffWhen, what: .exchangeOff, source: .exchangeTeam, provider: .outlook),
    Deadline(
      when: .exchangeEndWhen, what: .exchangeEnd, source: .exchangeTeam, provider: .outlook),
    Deadline(
      when: .microsoftTokenWhen, what: .microsoftToken, source: .microsoft, provider: .outlook),
  ]
}
