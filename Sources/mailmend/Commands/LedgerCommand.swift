import ArgumentParser

/// What is done with ledgers themselves.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Merges the ledgers of several machines.",
    discussion: """
      Example:

        mailmend ledger merge worker-1.sqlite worker-2.sqlite
      """,
    subcommands: [LedgerMergeCommand.self]
  )
}
