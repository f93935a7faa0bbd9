public import ConfigText
public import HostFiles
public import Migration
public import NotificationCenter
public import Profiles
import Synchronization
public import SystemPackage

/// Exports from before in a file or a folder: matched by the path below the folder, else by the name
/// of the device.
public final class EarlierFiles: EarlierExports {
  private let fileSystem: any FileSystem
  private let registry: ProfileRegistry
  private let maximumSize: Int
  private let files: [FoundFile]
  /// The file that is meant whatever it is called.
  private let onlyFile: FoundFile?
  private let isFolder: Bool
  private let pathsByRelativePath: [FilePath: FilePath]
  private let pathsByDevice = Mutex<[String: [FilePath]]?>(nil)

  /// Looks for exports from before in a file or a folder.
  ///
  /// - Parameters:
  ///   - path: a file or a folder.
  ///   - isForOneFile: whether it is compared with a single file, so that a file is meant whatever
  ///     it is called.
  ///   - fileSystem: where they are looked for.
  ///   - registry: reads them.
  ///   - maximumSize: files with more bytes are refused.
  /// - Throws: `FileError` where a path cannot be read.
  public init(
    _ path: FilePath,
    isForOneFile: Bool,
    fileSystem: any FileSystem,
    registry: ProfileRegistry,
    maximumSize: Int
  ) throws {
    self.fileSystem = fileSystem
    self.registry = registry
    self.maximumSize = maximumSize
    isFolder = try fileSystem.info(path, followingLinks: true).kind == .folder
    files = try PathWalker([path], in: fileSystem).map { found in
      switch found {
      case .file(let file): return file
      case .failure(_, let error): throw error
      }
    }
    onlyFile = !isFolder && isForOneFile ? files.first : nil
    pathsByRelativePath = Dictionary(files.map { ($0.relativePath, $0.path) }) { first, _ in first }
  }

  public func export(
    for file: FoundFile,
    saying later: Configuration
  ) throws(Refusal) -> EarlierExport {
    if let onlyFile {
      guard let earlier = try read(onlyFile.path) else {
        throw Refusal(
          code: "earlier-unreadable",
          message: "no profile knows the export from before: \(onlyFile.path)"
        )
      }
      guard Self.mayBeSame(earlier.device, later.device) else {
        throw Refusal(
          code: "other-device",
          message:
            "the export from before is of the device \"\(earlier.device.name ?? "")\", but this "
            + "one is of \"\(later.device.name ?? "")\"; name the right one"
        )
      }
      return .found(earlier)
    }
    if isFolder, let path = pathsByRelativePath[file.relativePath], let earlier = try read(path),
      Self.mayBeSame(earlier.device, later.device)
    {
      return .found(earlier)
    }
    guard let name = later.device.name, let paths = devices()[name] else { return .missing }
    guard paths.count == 1 else { return .ambiguous(paths.map(\.string)) }
    return try read(paths[0]).map(EarlierExport.found) ?? .missing
  }

  private static func mayBeSame(_ first: Device, _ second: Device) -> Bool {
    first.name == nil || second.name == nil || first.name == second.name
  }

  /// Reads every export from before, once, to know whose it is; one that cannot be read is nobody's.
  private func devices() -> [String: [FilePath]] {
    pathsByDevice.withLock { known in
      if let known { return known }
      var paths: [String: [FilePath]] = [:]
      for file in files {
        guard let read = try? read(file.path), let name = read.device.name else { continue }
        paths[name, default: []].append(file.path)
      }
      known = paths
      return paths
    }
  }

  /// Nil where no profile knows the file.
  private func read(_ path: FilePath) throws(Refusal) -> Configuration? {
    let reason: Refusal
    do {
      let bytes = try fileSystem.read(path, limit: maximumSize).bytes
      return try registry.read(bytes) { companion in
        let beside = path.removingLastComponent().appending(companion)
        return try? fileSystem.read(beside, limit: maximumSize).bytes
      }?.configuration
    } catch let error as FileError {
      reason = error.refusal
    } catch let error as Refusal {
      reason = error
    } catch {
      reason = Refusal(code: "unreadable", message: "\(error)")
    }
    let place = reason.place.map { ":\($0)" } ?? ""
    throw Refusal(
      code: "earlier-unreadable",
      message: "the export from before cannot be read: \(path)\(place): \(reason.message)"
    )
  }
}
