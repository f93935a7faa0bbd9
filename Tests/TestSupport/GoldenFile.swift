import HostFiles
public import SystemPackage
public import Testing

/// A file that holds what a test is expected to produce.
///
/// With the environment variable `MAILMEND_RECORD` set the file is written anew, and the test fails
/// all the same, so that no run that records counts as one that passed.
public enum GoldenFile {
  /// Compares bytes with the file, or records them.
  public static func expect(
    _ bytes: [UInt8],
    at path: FilePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let fileSystem = HostFileSystem()
    if Environment.value("MAILMEND_RECORD") != nil {
      try? fileSystem.remove(path)
      try fileSystem.create(path, bytes: bytes, like: model(besides: path))
      Issue.record("recorded \(path); look at it and run again", sourceLocation: sourceLocation)
      return
    }
    let expected = lines(try fileSystem.read(path, limit: .max).bytes)
    let actual = lines(bytes)
    let difference = zip(expected, actual).enumerated().first { $1.0 != $1.1 }
    if let (index, (expected, actual)) = difference {
      Issue.record(
        "\(path):\(index + 1) says \(expected), but now it is \(actual)",
        sourceLocation: sourceLocation
      )
    } else {
      #expect(actual.count == expected.count, sourceLocation: sourceLocation)
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The owner of the folder that the file is in.
  private static func model(besides path: FilePath) throws -> FileModel {
    let folder = try HostFileSystem().info(path.removingLastComponent(), followingLinks: true)
    return FileModel(mode: 0o644, owner: folder.owner, group: folder.group, requiresOwner: false)
  }
}
