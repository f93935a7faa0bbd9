import ArgumentParser
import HostFiles
import Ledger
import SystemPackage

/// Which ledger a command uses.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger that keeps originals and outstanding sign-ins.",
      discussion: """
        Without it MAILMEND_LEDGER names one, and without that it is \
        $XDG_STATE_HOME/mailmend/ledger.sqlite or ~/.local/state/mailmend/ledger.sqlite.
        """,
      valueName: "file"
    ),
    completion: .file()
  )
  var ledger: String?

  /// - Throws: an exit code, with a word on standard error, where nothing says which it is.
  var path: FilePath {
    get throws {
      if let ledger { return ProgramArguments.path(ledger) }
      if let path = Environment.value("MAILMEND_LEDGER") { return FilePath(path) }
      guard let folder = Environment.stateFolder else {
        throw Failure.usage(
          "this user has no home folder to keep the ledger in; name one with --ledger FILE")
      }
      return folder.appending("mailmend").appending("ledger.sqlite")
    }
  }

  /// Opens the ledger that is there.
  ///
  /// - Parameter isForAll: whether the question is about all that is in it, so that none is an answer.
  /// - Returns: nil, with a word on standard error, where nothing was ever applied.
  func open(isForAll: Bool) throws -> Ledger? {
    let path = try path
    do {
      return try Ledger(at: path, access: .existing)
    } catch .missing(let missing) where isForAll && ledger == nil {
      StandardStream.say("\(LedgerError.missing(path: missing))")
      return nil
    } catch {
      throw Failure.usage("\(error)")
    }
  }

  /// Opens the ledger that is there, and keeps other runs waiting until the value goes.
  ///
  /// - Returns: nil, with a word on standard error, where nothing was ever applied.
  func openLocked(isForAll: Bool) throws -> LockedLedger? {
    guard let ledger = try open(isForAll: isForAll) else { return nil }
    return LockedLedger(ledger: ledger, lock: try lock())
  }

  /// Opens the ledger, makes one where there is none, and keeps other runs waiting until the value
  /// goes.
  func createLocked() throws -> LockedLedger {
    let path = try path
    // A file that is no ledger is refused before a lock is laid beside it.
    do {
      let ledger = try Ledger(at: path, access: .existing)
      return LockedLedger(ledger: ledger, lock: try lock())
    } catch LedgerError.missing {
      try reporting { try Ledger.makeFolder(for: path) }
      let lock = try lock()
      let ledger = try reporting { try Ledger(at: path, access: .creating) }
      return LockedLedger(ledger: ledger, lock: lock)
    } catch let error as LedgerError {
      throw Failure.usage("\(error)")
    }
  }

  /// The lock that a run holds on a ledger.
  static func lock(of ledger: FilePath) -> FilePath {
    var path = ledger
    path.append(ending: ".lock")
    return path
  }

  static func reportWaiting(for ledger: FilePath) {
    StandardStream.say("waiting for another run with the ledger \(ledger)")
  }

  private func lock() throws -> FileLock {
    let path = try path
    do {
      return try FileLock(Self.lock(of: path)) { Self.reportWaiting(for: path) }
    } catch {
      throw Failure.usage("the ledger \(path) cannot be used: \(error)")
    }
  }

  /// Runs something that may find the ledger unusable, which is wrong usage.
  func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as LedgerError {
      throw Failure.usage("\(error)")
    }
  }
}
