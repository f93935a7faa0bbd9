import ConfigText
import Hashing
import HostFiles
import Ledger
import SystemPackage

/// Says how a file gets its original back.
struct RestorePlanner {
  let fileSystem: any FileSystem
  let ledger: Ledger
  /// Whether a file that is not there is written again.
  let writesMissingFiles: Bool

  /// - Returns: nil where the file is as it was before already.
  /// - Throws: `RestoreObstacle` where the file stays as it is, and `LedgerError`.
  func write(for change: RecordedChange) throws -> FileWrite? {
    let current = try content(of: change)
    let hash = current.map { ContentHash.of($0.bytes) }
    if hash == change.hashBefore { return nil }
    guard hash == nil || hash == change.hashAfter else { throw Self.changedSince(change) }
    guard current != nil || writesMissingFiles else {
      throw RestoreObstacle.unreachable(
        Refusal(
          code: "missing",
          message:
            "run \(change.run) was merged from another ledger, and the file is not on this machine"
        )
      )
    }
    let original = try original(of: change)
    if current == nil { try makeFolder(of: change) }
    let attributes = current.map { content in
      FileAttributes(
        mode: content.info.mode,
        owner: content.info.owner,
        group: content.info.group
      )
    }
    let hasSeveralNames = (current?.info.linkCount ?? 1) > 1
    return FileWrite(
      change: FileChange(
        path: change.path,
        original: current?.bytes,
        hashBefore: hash,
        hashAfter: change.hashBefore,
        attributes: attributes ?? change.attributes,
        isWrittenThrough: hasSeveralNames && original != nil
      ),
      expected: current,
      step: step(original, change, current)
    )
  }

  private func step(
    _ original: [UInt8]?,
    _ change: RecordedChange,
    _ current: FileContent?
  ) -> FileWrite.Step {
    guard let original else { return .remove }
    let model = FileModel(
      mode: change.attributes.mode,
      owner: change.attributes.owner,
      group: change.attributes.group,
      attributesSource: current == nil ? nil : change.path
    )
    let hasSeveralNames = (current?.info.linkCount ?? 1) > 1
    return hasSeveralNames ? .writeThrough(original, like: model) : .replace(original, like: model)
  }

  private func original(of change: RecordedChange) throws -> [UInt8]? {
    let original: [UInt8]?
    do throws(LedgerError) {
      original = try ledger.original(of: change)
    } catch {
      guard case .damaged(_, let reason) = error else { throw error }
      throw RestoreObstacle.originalGone(
        Refusal(code: "damaged-ledger", message: "\(reason); it was left as it is"))
    }
    guard original != nil || change.hashBefore == nil else {
      throw RestoreObstacle.originalGone(
        Refusal(
          code: "forgotten",
          message: "the original was deleted from the ledger with `forget`"
        )
      )
    }
    return original
  }

  /// Makes the folder of a file that is to be written again, where that is gone too.
  private func makeFolder(of change: RecordedChange) throws {
    do throws(FileError) {
      try fileSystem.makeFolder(change.path.removingLastComponent())
    } catch {
      throw RestoreObstacle.unreachable(error.refusal)
    }
  }

  /// Nil where there is no file.
  private func content(of change: RecordedChange) throws -> FileContent? {
    do throws(FileError) {
      // The path has no symbolic links in it: one that is there now was put there.
      if try fileSystem.info(change.path, followingLinks: false).kind == .file {
        let content = try fileSystem.read(change.path, limit: .max)
        try fileSystem.checkWritable(change.path)
        return content
      }
    } catch {
      if error.isMissing { return nil }
      throw RestoreObstacle.unreachable(error.refusal)
    }
    throw Self.changedSince(change)
  }

  private static func changedSince(_ change: RecordedChange) -> RestoreObstacle {
    .changedSince(
      Refusal(
        code: "changed-since",
        message: "somebody changed the file after run \(change.run), so it was left as it is"
      )
    )
  }
}
