import ArgumentParser
import HostFiles
import Ledger

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Deletes the originals of a run from the ledger, for good.",
    discussion: """
      Originals hold passwords. Once they are deleted, the run can no longer be taken back.

      Example:

        mailmend forget 3
      """
  )

  @Argument(help: "The number of a run.")
  var number: Int64

  @OptionGroup var ledgerOptions: LedgerOptions

  func run() throws {
    guard let locked = try ledgerOptions.openLocked(isForAll: false) else { return }
    let ledger = locked.ledger
    let count = try ledgerOptions.reporting { try ledger.forgetOriginals(of: number) }
    _ = consume locked
    try StandardStream.show(
      Array("\(count) original\(count == 1 ? "" : "s") of run \(number) deleted\n".utf8),
      note: "the originals are deleted all the same"
    )
  }
}
