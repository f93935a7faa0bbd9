import GRDB
import SystemPackage

extension RecordedChange {
  init(row: Row) {
    self.init(
      id: row["id"],
      run: row["run"],
      path: FilePath(databaseValue: row["path"]),
      hashBefore: row["hashBefore"],
      hashAfter: row["hashAfter"],
      attributes: FileAttributes(
        mode: row["mode"] ?? 0,
        owner: row["owner"] ?? 0,
        group: row["ownerGroup"] ?? 0
      ),
      hasOriginal: row["hasOriginal"],
      isConfirmed: row["isConfirmed"],
      isWrittenThrough: row["isWrittenThrough"],
      undoneBy: row["undoneBy"]
    )
  }
}
