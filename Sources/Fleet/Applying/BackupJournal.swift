import ConfigText
import HostFiles
import Ledger
import SystemPackage

/// Keeps each original in a file beside it, for runs without a ledger.
///
/// Only one such run may be at work, since it clears away what a killed one left behind.
final class BackupJournal: Journal {
  /// What is appended to a file's name to name its backup.
  static let suffix = ".mailmend-backup"
  private static let temporaryPrefix = ".mailmend-backup-"

  let batchFiles = 64
  let keepsEncounters = false
  private let fileSystem: any FileSystem
  private var clearedFolders: Set<FilePath> = []
  private var lastNumber: Int64 = 0

  init(fileSystem: any FileSystem) {
    self.fileSystem = fileSystem
  }

  func prepare(
    _ changes: [FileChange],
    encounters: [Encounter]
  ) -> [Result<Int64, Refusal>] {
    changes.map { change in
      lastNumber += 1
      do {
        try clear(change.path.removingLastComponent())
        if let original = change.original { try keep(original, of: change) }
        return .success(lastNumber)
      } catch {
        return .failure(
          Refusal(
            code: "input-output",
            message:
              "the original cannot be kept beside the file, which was left as it is: \(error)"
          )
        )
      }
    }
  }

  func temporaryPath(beside path: FilePath, number: Int64) -> FilePath {
    path.removingLastComponent().appending("\(Self.temporaryPrefix)\(number).tmp")
  }

  func settle(confirmed: [Int64], discarded: [Int64]) {}
  func finish(_ outcome: RunOutcome) {}

  /// Removes temporary files of a run that was killed.
  private func clear(_ folder: FilePath) throws(FileError) {
    guard clearedFolders.insert(folder).inserted else { return }
    for name in try fileSystem.names(in: folder)
    where name.string.hasPrefix(Self.temporaryPrefix) && name.string.hasSuffix(".tmp") {
      try fileSystem.remove(folder.appending(name))
    }
  }

  private func keep(_ original: [UInt8], of change: FileChange) throws(FileError) {
    let folder = change.path.removingLastComponent()
    let backup = try backupPath(of: change.path, holding: original)
    guard let backup else { return }
    let temporary = temporaryPath(beside: change.path, number: lastNumber)
    let model = FileModel(
      mode: change.attributes.mode,
      owner: change.attributes.owner,
      group: change.attributes.group,
      attributesSource: change.path
    )
    try fileSystem.create(temporary, bytes: original, like: model)
    do {
      try fileSystem.rename(temporary, to: backup)
      try fileSystem.flush(folder: folder)
    } catch {
      try? fileSystem.remove(temporary)
      throw error
    }
  }

  /// Where a backup goes; nil where one with these bytes is there already.
  private func backupPath(
    of path: FilePath,
    holding original: [UInt8]
  ) throws(FileError) -> FilePath? {
    var count = 1
    while true {
      let ending = count == 1 ? Self.suffix : "\(Self.suffix)-\(count)"
      var candidate = path
      candidate.append(ending: ending)
      do {
        let content = try fileSystem.read(candidate, limit: .max)
        if content.bytes == original { return nil }
      } catch {
        if error.isMissing { return candidate }
        guard case .noRegularFile = error.cause else { throw error }
      }
      count += 1
    }
  }
}
