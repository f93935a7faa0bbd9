import HostFiles
import Ledger
import SystemPackage

/// One file that is to be written or removed, and what is noted of it before.
struct FileWrite {
  /// What the ledger keeps, the path among it.
  let change: FileChange
  /// The file as it was read; nil where there must be none.
  let expected: FileContent?
  let step: Step

  enum Step {
    /// Puts a new file in the place of the old one.
    case replace([UInt8], like: FileModel)
    /// Writes into the file, which keeps its place and its other names.
    case writeThrough([UInt8], like: FileModel)
    case remove
  }

  /// - Parameter temporary: where new bytes may stand until they take the place of the file.
  /// - Returns: whether nothing is left behind.
  func perform(
    in fileSystem: any FileSystem,
    temporary: FilePath
  ) throws(ReplacementError) -> Bool {
    let replacement = Replacement(fileSystem: fileSystem, temporary: temporary)
    switch step {
    case .replace(let bytes, let model):
      try replacement.replace(change.path, expected: expected, with: bytes, like: model)
      return true
    case .writeThrough(let bytes, let model):
      return try replacement.overwrite(change.path, expected: expected, with: bytes, like: model)
    case .remove:
      try replacement.remove(change.path, expected: expected)
      return true
    }
  }
}
