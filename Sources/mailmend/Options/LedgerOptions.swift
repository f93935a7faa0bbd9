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

  var path: FilePath {
    if let ledger { return FilePath(ledger) }
    if let path = Environment.value("MAILMEND_LEDGER") { return FilePath(path) }
    return Environment.stateFolder.appending("mailmend").appending("ledger.sqlite")
  }

  func open(_ access: Ledger.Access) throws -> Ledger {
    try reporting { try Ledger(at: path, access: access) }
  }

  /// Keeps other runs with the same ledger waiting until the lock goes.
  func lock() throws -> FileLock {
    do {
      return try FileLock(FilePath(path.string + ".lock")) {
        StandardStream.report("mailmend: waiting for another run with the ledger \(path)")
      }
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
