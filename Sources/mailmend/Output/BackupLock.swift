import HostFiles
import SystemPackage

/// Keeps runs without a ledger from being at work at the same time, since each clears away what a
/// killed one left behind.
enum BackupLock {
  static func acquire() throws -> FileLock {
    let path = Environment.temporaryFolder.appending("mailmend-\(Environment.userID).lock")
    do {
      return try FileLock(path) {
        StandardStream.say("waiting for another run with --no-ledger")
      }
    } catch {
      throw Failure.usage("the lock \(path) cannot be used: \(error)")
    }
  }
}
