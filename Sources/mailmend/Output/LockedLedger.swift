import HostFiles
import Ledger

/// A ledger that no other run uses until the value goes.
struct LockedLedger: ~Copyable {
  let ledger: Ledger
  let lock: FileLock
}
