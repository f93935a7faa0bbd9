import HostFiles
import Ledger
import SystemPackage

/// Puts new bytes in the place of a file, so that at any moment either the old ones or the new ones
/// are there, whole.
struct Replacement {
  let fileSystem: any FileSystem
  /// Where the new bytes stand before they take the file's place.
  let temporary: FilePath

  /// - Parameters:
  ///   - path: with symbolic links followed.
  ///   - expected: the file as it was read; nil where there must be none.
  /// - Throws: `ReplacementError`. The file is as it was then.
  func replace(
    _ path: FilePath,
    expected: FileContent?,
    with bytes: [UInt8],
    like model: FileModel
  ) throws(ReplacementError) {
    try create(bytes, like: model)
    do {
      try check(path, expected)
      try rename(to: path)
    } catch {
      throw ReplacementError(cause: error.cause, leavesWork: !removeTemporary())
    }
  }

  /// Writes through all names of a file with several hard links.
  ///
  /// That is not one step. The new bytes are in the temporary file meanwhile, so that a file that was
  /// left half written can be told from one that somebody changed.
  ///
  /// - Returns: whether the temporary file is gone.
  /// - Throws: `ReplacementError`. The file is as it was then, unless the error says otherwise.
  func overwrite(
    _ path: FilePath,
    expected: FileContent?,
    with bytes: [UInt8],
    like model: FileModel
  ) throws(ReplacementError) -> Bool {
    try create(bytes, like: model)
    do {
      try check(path, expected)
    } catch {
      throw ReplacementError(cause: error.cause, leavesWork: !removeTemporary())
    }
    do {
      try fileSystem.overwrite(path, bytes: bytes)
    } catch {
      do {
        if let expected { try fileSystem.overwrite(path, bytes: expected.bytes) }
      } catch {
        throw ReplacementError(cause: .leftTorn(error), leavesWork: true)
      }
      throw ReplacementError(cause: .notWritten(error), leavesWork: !removeTemporary())
    }
    return removeTemporary()
  }

  func remove(_ path: FilePath, expected: FileContent?) throws(ReplacementError) {
    try check(path, expected)
    do {
      try fileSystem.remove(path)
    } catch {
      throw ReplacementError(cause: .notWritten(error), leavesWork: false)
    }
  }

  private func create(_ bytes: [UInt8], like model: FileModel) throws(ReplacementError) {
    do {
      try fileSystem.create(temporary, bytes: bytes, like: model)
    } catch {
      throw ReplacementError(cause: .notWritten(error), leavesWork: false)
    }
  }

  private func rename(to path: FilePath) throws(ReplacementError) {
    do {
      try fileSystem.rename(temporary, to: path)
    } catch {
      throw ReplacementError(cause: .notWritten(error), leavesWork: false)
    }
  }

  private func check(_ path: FilePath, _ expected: FileContent?) throws(ReplacementError) {
    let isUnchanged: Bool
    do {
      isUnchanged = try self.isUnchanged(path, expected)
    } catch {
      throw ReplacementError(cause: .notWritten(error), leavesWork: false)
    }
    if !isUnchanged { throw ReplacementError(cause: .changedMeanwhile, leavesWork: false) }
  }

  /// - Returns: whether there is none now.
  private func removeTemporary() -> Bool {
    do {
      try fileSystem.remove(temporary)
      return true
    } catch {
      return error.isMissing
    }
  }

  private func isUnchanged(
    _ path: FilePath,
    _ expected: FileContent?
  ) throws(FileError) -> Bool {
    guard let expected else {
      do {
        _ = try fileSystem.info(path, followingLinks: false)
        return false
      } catch {
        if error.isMissing { return true }
        throw error
      }
    }
    let info = try fileSystem.info(path, followingLinks: false)
    if info == expected.info { return true }
    guard info.kind == .file, info.size == Int64(expected.bytes.count) else { return false }
    return try fileSystem.read(path, limit: expected.bytes.count).bytes == expected.bytes
  }
}
