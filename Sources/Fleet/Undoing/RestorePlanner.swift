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
  /// - Throws: `Refusal` where the file stays as it is, and `LedgerError`.
  func write(for change: RecordedChange) throws -> FileWrite? {
    let current = try content(change.path)
    let hash = current.map { ContentHash.of($0.bytes) }
    if hash == change.hashBefore { return nil }
    guard hash == nil || hash == change.hashAfter else {
      throw Refusal(
        code: "changed-since",
        message: "somebody changed the file after run \(change.run), so it was left as it is"
      )
    }
    guard current != nil || writesMissingFiles else {
      throw Refusal(
        code: "missing",
        message:
          "run \(change.run) was merged from another ledger, and the file is not on this machine"
      )
    }
    let original = try ledger.original(of: change)
    guard original != nil || change.hashBefore == nil else {
      throw Refusal(
        code: "forgotten",
        message: "the original was deleted from the ledger with `forget`"
      )
    }
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

  /// Nil where there is no file.
  private func content(_ path: FilePath) throws(Refusal) -> FileContent? {
    do {
      let content = try fileSystem.read(path, limit: .max)
      try fileSystem.checkWritable(path)
      return content
    } catch {
      if error.isMissing { return nil }
      throw error.refusal
    }
  }
}
