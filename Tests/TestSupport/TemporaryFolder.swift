import Foundation
public import SystemPackage

/// A folder for one test, removed with the value.
public final class TemporaryFolder: Sendable {
  /// With every symbolic link followed.
  public let path: FilePath

  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("mailmend-tests-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = FilePath(url.resolvingSymlinksInPath().path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  /// Every file in the folder by its path below it, hidden ones too.
  public func files() throws -> [String: [UInt8]] {
    try Self.files(in: path)
  }

  /// Every file in a folder by its path below it, hidden ones too.
  public static func files(in folder: FilePath) throws -> [String: [UInt8]] {
    let manager = FileManager.default
    var files: [String: [UInt8]] = [:]
    for name in try manager.subpathsOfDirectory(atPath: folder.string) {
      let file = folder.appending(name).string
      let kind = try manager.attributesOfItem(atPath: file)[.type] as? FileAttributeType
      guard kind == .typeRegular else { continue }
      files[name] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    }
    return files
  }
}
