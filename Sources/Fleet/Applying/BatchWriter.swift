import ConfigText
import HostFiles
import Ledger
import SystemPackage

/// Carries out writes a batch at a time: it costs the journal one transaction for all originals, and
/// each folder one flush.
struct BatchWriter {
  let fileSystem: any FileSystem
  let journal: any Journal

  struct Result {
    /// One for each write.
    var outcomes: [WriteOutcome] = []
    /// Set where the journal could not take in what became of the writes; the next run finds out.
    var journalError: (any Error)?
  }

  /// - Parameter encounters: what people have to do once the writes are made.
  /// - Throws: what the journal throws before anything was written.
  func carryOut(_ writes: [FileWrite], encounters: [Encounter] = []) throws -> Result {
    let preparations = try journal.prepare(writes.map(\.change), encounters: encounters)
    var result = Result()
    var (confirmed, discarded): ([Int64], [Int64]) = ([], [])
    for (write, preparation) in zip(writes, preparations) {
      switch preparation {
      case .failure(let refusal):
        result.outcomes.append(.failed(refusal))
      case .success(let number):
        // The file in hand was finished; the rest of the batch stays as it was.
        if Interruption.isRequested {
          discarded.append(number)
          result.outcomes.append(.notReached)
          continue
        }
        do {
          let temporary = journal.temporaryPath(beside: write.change.path, number: number)
          // What leaves something behind stays open, so that the next run settles it.
          if try write.perform(in: fileSystem, temporary: temporary) { confirmed.append(number) }
          result.outcomes.append(.made)
        } catch {
          if !error.leavesWork { discarded.append(number) }
          result.outcomes.append(.failed(error.refusal))
        }
      }
    }
    flushFolders(of: writes, &result.outcomes)
    do {
      try journal.settle(confirmed: confirmed, discarded: discarded)
    } catch {
      result.journalError = error
    }
    return result
  }

  private func flushFolders(of writes: [FileWrite], _ outcomes: inout [WriteOutcome]) {
    var indicesByFolder: [FilePath: [Int]] = [:]
    for (index, write) in writes.enumerated() {
      guard case .made = outcomes[index] else { continue }
      indicesByFolder[write.change.path.removingLastComponent(), default: []].append(index)
    }
    for (folder, indices) in indicesByFolder {
      do {
        try fileSystem.flush(folder: folder)
      } catch {
        for index in indices {
          outcomes[index] = .madeUnflushed(
            Refusal(
              code: "input-output",
              message: "the file was written, but its folder could not be flushed to the disk: "
                + "\(error)"
            )
          )
        }
      }
    }
  }
}
