import ConfigText
import NotificationCenter

/// Says what became of the accounts of an earlier configuration.
struct AccountMatcher {
  /// What became of a Custom account that is gone.
  enum Replacement: Equatable {
    /// The index of the native account that has its mailbox now.
    case native(Int)
    case missing
    /// One signs in as its address, another one as its username.
    case ambiguous(Int, Int)
  }

  private let earlier: Configuration
  private let later: Configuration
  private let options: MigrationOptions
  /// By the id of the account that is gone.
  private(set) var replacements: [String: Replacement] = [:]
  private var laterIDs: [String: String] = [:]

  init(_ earlier: Configuration, _ later: Configuration, options: MigrationOptions) {
    self.earlier = earlier
    self.later = later
    self.options = options
    for account in earlier.accounts {
      if let replacement = replacement(of: account) { replacements[account.id] = replacement }
      laterIDs[account.id] = laterID(of: account)
    }
  }

  /// The id that stands for an earlier reference now; nil where it is not known.
  func laterID(of reference: String) -> String? {
    if let known = laterIDs[reference] { return known }
    // What named no account then may still name none.
    let wasAccount = earlier.accounts.contains { $0.id == reference }
    let isAccount = later.accounts.contains { $0.id == reference }
    return wasAccount || isAccount ? nil : reference
  }

  // MARK: Custom accounts that are gone

  /// Nil for an account that was none to migrate, or is still there.
  private func replacement(of account: Account) -> Replacement? {
    guard let provider = candidate(account), !isStillThere(account, provider) else { return nil }
    var owners: [Int] = []
    for address in [account.mailbox, account.username ?? ""] where MailAddress.isAddress(address) {
      let mailbox = NativeMailbox(address, of: provider)
      // The first in the document stands for all that have the mailbox.
      let owner = later.accounts.firstIndex { native in
        guard case .native(let other) = Provider(name: native.provider) else { return false }
        return NativeMailbox(native.mailbox, of: other) == mailbox
      }
      if let owner, !owners.contains(owner) { owners.append(owner) }
    }
    switch owners.count {
    case 0: return .missing
    case 1: return .native(owners[0])
    default: return .ambiguous(owners[0], owners[1])
    }
  }

  private func candidate(_ account: Account) -> NativeProvider? {
    guard Provider(name: account.provider) == .custom else { return nil }
    return options.provider(for: MailHost(account.server ?? ""))
  }

  private func isStillThere(_ account: Account, _ provider: NativeProvider) -> Bool {
    later.accounts.contains { other in
      candidate(other) == provider
        && (other.id == account.id || other.mailbox.equalsIgnoringASCIICase(account.mailbox))
    }
  }

  // MARK: All others

  private func laterID(of account: Account) -> String? {
    switch replacements[account.id] {
    case .native(let index): return later.accounts[index].id
    case .missing, .ambiguous: return nil
    case nil: break
    }
    let same = later.accounts.filter { Self.areSame($0, account) }
    if let same = same.first(where: { $0.id == account.id }) { return same.id }
    if same.count == 1 { return same[0].id }
    // Its address may have been corrected.
    let namesake = later.accounts.first { $0.id == account.id }
    guard let namesake, namesake.provider.equalsIgnoringASCIICase(account.provider) else {
      return nil
    }
    return namesake.id
  }

  private static func areSame(_ first: Account, _ second: Account) -> Bool {
    first.provider.equalsIgnoringASCIICase(second.provider)
      && first.mailbox.equalsIgnoringASCIICase(second.mailbox)
      && MailHost(first.server ?? "") == MailHost(second.server ?? "")
  }
}
