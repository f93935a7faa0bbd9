import Ledger
import SystemPackage

extension FileChange {
  /// A change of a file whose content is a text before and after; nil where there is no file.
  static func sample(
    _ path: String,
    from before: String? = "before",
    to after: String? = "after"
  ) -> FileChange {
    FileChange(
      path: FilePath(path),
      original: before.map { Array($0.utf8) },
      hashBefore: before.map { "hash of \($0.count) old bytes" },
      hashAfter: after.map { "hash of \($0.count) new bytes" },
      attributes: FileAttributes(mode: 0o640, owner: 1000, group: 100)
    )
  }
}
