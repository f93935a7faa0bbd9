public import Ledger
public import Migration
import NotificationCenter

extension DeviceKnowledge {
  /// Adds what the ledger knows of native accounts that stand beside their Custom accounts.
  public mutating func add(_ signIns: [StagedSignIn]) {
    for signIn in signIns {
      guard case .native(let provider) = Provider(name: signIn.mailbox.provider) else { continue }
      addSignIn(
        signIn.isDone ? .done(isRenewed: signIn.isRenewed) : .outstanding,
        of: NativeMailbox(signIn.mailbox.address, of: provider),
        device: signIn.mailbox.device
      )
    }
  }
}
