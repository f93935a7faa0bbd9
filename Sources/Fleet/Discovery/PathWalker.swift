import ConfigText
public import HostFiles
public import SystemPackage

/// Finds the files that paths lead to, folder by folder, in the order of their paths.
///
/// Folders are searched for `.xml`, `.ini`, `.conf` and `.cfg` in any case; hidden entries and
/// symbolic links back to a folder around them are passed over. A file is found once, under its
/// first path.
public struct PathWalker: Sequence, IteratorProtocol {
  /// What a path leads to.
  public enum Found: Sendable {
    case file(FoundFile)
    /// A path that leads nowhere, or a folder that cannot be listed.
    case failure(FilePath, FileError)
  }

  private static let extensions = ["xml", "ini", "conf", "cfg"]

  private let fileSystem: any FileSystem
  private let excludedFolder: FilePath?
  private var arguments: ArraySlice<FilePath>
  /// What is still to visit, the next one last.
  private var stack: [Visit] = []
  private var seen: Set<FileIdentity>

  private struct Visit {
    let path: FilePath
    /// How many names lead to it from the folder that was given; 1 for a file that was given.
    let depth: Int
    let info: FileInfo
    /// The folders around it.
    let ancestors: [FileIdentity]
  }

  /// Walks over files and folders in sorted order, each file once.
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - fileSystem: where they are looked for.
  ///   - excludedFolder: a folder that is not searched, since the run writes into it.
  ///   - excludedFiles: files that are passed over, since the run writes into them.
  public init(
    _ paths: [FilePath],
    in fileSystem: any FileSystem,
    excludedFolder: FilePath? = nil,
    excludedFiles: Set<FileIdentity> = []
  ) {
    seen = excludedFiles
    arguments = paths[...]
    self.fileSystem = fileSystem
    self.excludedFolder = excludedFolder.flatMap { try? fileSystem.resolved($0) }
  }

  public mutating func next() -> Found? {
    while true {
      if let visit = stack.popLast() {
        if let found = enter(visit) { return found }
      } else if let argument = arguments.popFirst() {
        if let failure = start(argument) { return failure }
      } else {
        return nil
      }
    }
  }

  private mutating func start(_ path: FilePath) -> Found? {
    do {
      let info = try fileSystem.info(path, followingLinks: true)
      let depth = info.kind == .folder ? 0 : 1
      stack.append(Visit(path: path, depth: depth, info: info, ancestors: []))
      return nil
    } catch {
      return .failure(path, error)
    }
  }

  private mutating func enter(_ visit: Visit) -> Found? {
    guard visit.info.kind == .folder else {
      guard seen.insert(visit.info.identity).inserted else { return nil }
      return .file(
        FoundFile(path: visit.path, identity: visit.info.identity, depth: visit.depth)
      )
    }
    if visit.ancestors.contains(visit.info.identity) { return nil }
    // A folder that was given is searched, whatever is written into it.
    if let excludedFolder, visit.depth > 0,
      (try? fileSystem.resolved(visit.path)) == excludedFolder
    {
      return nil
    }
    do {
      let names = try fileSystem.names(in: visit.path)
      stack += entries(names, of: visit).reversed()
      return nil
    } catch {
      return .failure(visit.path, error)
    }
  }

  /// The entries of a folder that are to be visited, in the order in which their whole paths sort.
  private func entries(_ names: [FilePath.Component], of folder: Visit) -> [Visit] {
    var entries: [(key: [UInt8], visit: Visit)] = []
    let ancestors = folder.ancestors + [folder.info.identity]
    for name in names {
      var bytes = name.bytes
      guard bytes.first != UInt8(ascii: ".") else { continue }
      let path = folder.path.appending(name)
      // What vanished meanwhile is no longer there to be found.
      guard let info = try? fileSystem.info(path, followingLinks: true) else { continue }
      let isFolder = info.kind == .folder
      guard isFolder || info.kind == .file && Self.hasKnownExtension(name) else { continue }
      if isFolder { bytes.append(UInt8(ascii: "/")) }
      let visit = Visit(path: path, depth: folder.depth + 1, info: info, ancestors: ancestors)
      entries.append((bytes, visit))
    }
    return entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.visit)
  }

  private static func hasKnownExtension(_ name: FilePath.Component) -> Bool {
    name.extension.map { extensions.contains($0.asciiLowercased) } ?? false
  }
}

extension FilePath.Component {
  /// The bytes of the name, which need not be UTF-8.
  fileprivate var bytes: [UInt8] {
    withPlatformString { pointer in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(32)
      var index = 0
      while pointer[index] != 0 {
        bytes.append(UInt8(bitPattern: pointer[index]))
        index += 1
      }
      return bytes
    }
  }
}
