public import SystemPackage

/// The operations on files that a run is made of, one system call or a few at a time.
///
/// A dry run has another implementation of it (``ReadOnlyFileSystem``), and so have the tests that
/// make the N-th operation fail.
public protocol FileSystem: Sendable {
  /// What the file system says about a path.
  ///
  /// - Parameters:
  ///   - path: the file, folder or link.
  ///   - followingLinks: whether the target of a symbolic link is meant.
  func info(_ path: FilePath, followingLinks: Bool) throws(FileError) -> FileInfo

  /// The names in a folder, in no order.
  func names(in folder: FilePath) throws(FileError) -> [FilePath.Component]

  /// A path with every symbolic link followed.
  func resolved(_ path: FilePath) throws(FileError) -> FilePath

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: more bytes than this are refused before they are read.
  func read(_ path: FilePath, limit: Int) throws(FileError) -> FileContent

  /// Throws where the permissions of a file ask not to write it.
  func checkWritable(_ path: FilePath) throws(FileError)

  /// Writes a file that must not exist yet and flushes it to the disk.
  ///
  /// - Parameters:
  ///   - path: the new file.
  ///   - bytes: what it holds.
  ///   - model: whose permissions, owner and extended attributes it gets.
  func create(_ path: FilePath, bytes: [UInt8], like model: FileModel) throws(FileError)

  /// Writes new bytes into an existing file and flushes it: not atomic.
  func overwrite(_ path: FilePath, bytes: [UInt8]) throws(FileError)

  /// Puts a file in the place of another in one step.
  func rename(_ path: FilePath, to target: FilePath) throws(FileError)

  /// Removes a file.
  func remove(_ path: FilePath) throws(FileError)

  /// Makes a folder, and those that it stands in, where there is none.
  func makeFolder(_ path: FilePath) throws(FileError)

  /// Flushes what is in a folder to the disk, so that a rename survives a power cut.
  func flush(folder: FilePath) throws(FileError)
}
