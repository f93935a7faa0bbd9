import HostFiles
import Ledger
import SystemPackage

/// One file that is to be written, and what is to be noted of it before.
struct FileWrite {
  /// Which file of the batch it is.
  let index: Int
  let change: FileChange
  let bytes: [UInt8]
  /// The file as it was read; nil where there must be none.
  let expected: FileContent?
  let model: FileModel
  /// Whether the file keeps its place, and its other names.
  let writesThrough: Bool

  func perform(
    in fileSystem: any FileSystem,
    number: Int64
  ) throws(ReplacementError) {
    let replacement = Replacement(fileSystem: fileSystem)
    if writesThrough, let expected {
      try replacement.overwrite(change.path, expected: expected, with: bytes)
    } else {
      try replacement.replace(
        change.path,
        expected: expected,
        with: bytes,
        like: model,
        number: number
      )
    }
  }
}
