import HostFiles
import Ledger
import SystemPackage

/// Puts new bytes in the place of a file, so that at any moment either the old ones or the new ones
/// are there, whole.
struct Replacement {
  let fileSystem: any FileSystem

  /// - Parameters:
  ///   - path: with symbolic links followed.
  ///   - expected: the file as it was read; nil where there must be none.
  ///   - number: what makes the name of the temporary file unique; see ``temporaryPath(for:number:)``.
  /// - Throws: `ReplacementError`. The file is as it was then, unless the error says otherwise.
  func replace(
    _ path: FilePath,
    expected: FileContent?,
    with bytes: [UInt8],
    like model: FileModel,
    number: Int64
  ) throws(ReplacementError) {
    let temporary = Self.temporaryPath(for: path, number: number)
    do {
      try fileSystem.create(temporary, bytes: bytes, like: model)
    } catch {
      throw .notWritten(error)
    }
    do {
      guard try isUnchanged(path, expected) else {
        try? fileSystem.remove(temporary)
        throw ReplacementError.changedMeanwhile
      }
      try fileSystem.rename(temporary, to: path)
    } catch let error as ReplacementError {
      throw error
    } catch {
      try? fileSystem.remove(temporary)
      throw .notWritten(error as? FileError ?? FileError("be replaced", path, .system(.ioError)))
    }
  }

  /// Writes through all names of a file with several hard links; not atomic.
  func overwrite(
    _ path: FilePath,
    expected: FileContent,
    with bytes: [UInt8]
  ) throws(ReplacementError) {
    do {
      guard try isUnchanged(path, expected) else { throw ReplacementError.changedMeanwhile }
      try fileSystem.overwrite(path, bytes: bytes)
    } catch let error as ReplacementError {
      throw error
    } catch {
      throw .notWritten(error as? FileError ?? FileError("be written", path, .system(.ioError)))
    }
  }

  /// Where the new bytes stand before they take the file's place.
  static func temporaryPath(for path: FilePath, number: Int64) -> FilePath {
    path.removingLastComponent().appending(".mailmend-\(number).tmp")
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
    guard info.kind == .file else { return false }
    return try fileSystem.read(path, limit: expected.bytes.count).bytes == expected.bytes
  }
}
