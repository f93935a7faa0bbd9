import Ledger

extension Ledger {
  /// A run that is finished and made every change.
  ///
  /// - Returns: its number.
  @discardableResult
  func recordRun(
    _ changes: [FileChange],
    kind: RunKind = .apply,
    encounters: [Encounter] = []
  ) throws -> Int64 {
    let run = try beginRun(kind, at: 100)
    let numbers = try prepare(changes, encounters: encounters, run: run, at: 101)
    try settle(confirmed: numbers, discarded: [])
    try finishRun(run, outcome: .completed, at: 102)
    return run
  }

  /// Takes every change of a run back.
  ///
  /// - Returns: the number of the run that did it.
  @discardableResult
  func takeBack(_ run: Int64) throws -> Int64 {
    let changes = try changes(of: run)
    let undo = try recordRun(
      changes.map { change in
        FileChange(
          path: change.path,
          original: nil,
          hashBefore: change.hashAfter,
          hashAfter: change.hashBefore,
          attributes: change.attributes
        )
      },
      kind: .undo
    )
    try recordUndo(undo, of: changes, wholeRuns: [run])
    return undo
  }
}
