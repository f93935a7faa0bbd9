public import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension HostFileSystem {
  public func names(in folder: FilePath) throws(FileError) -> [FilePath.Component] {
    let path = folder.isEmpty ? FilePath(".") : folder
    guard let directory = path.withPlatformString({ opendir($0) }) else {
      throw FileError("be listed", path, .system(Errno(rawValue: errno)))
    }
    defer { closedir(directory) }
    var names: [FilePath.Component] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        guard errno == 0 else {
          throw FileError("be listed", path, .system(Errno(rawValue: errno)))
        }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
          FilePath.Component(platformString: $0)
        }
      }
      // "." and ".." are no entries.
      if let name, name.kind == .regular { names.append(name) }
    }
  }

  public func read(_ path: FilePath, limit: Int) throws(FileError) -> FileContent {
    do {
      let descriptor = try FileDescriptor.open(
        path,
        .readOnly,
        options: [.closeOnExec, .nonBlocking]
      )
      defer { try? descriptor.close() }
      let info = FileInfo(try descriptor.stat())
      guard info.kind == .file else { throw FileError("be read", path, .noRegularFile) }
      guard info.size <= limit else { throw FileError("be read", path, .tooLarge(limit: limit)) }
      let bytes = try Self.readAll(
        descriptor, expecting: Int(info.size), endsThere: true, limit: limit)
      guard let bytes else { throw FileError("be read", path, .tooLarge(limit: limit)) }
      return FileContent(bytes: bytes, info: info)
    } catch let error as FileError {
      throw error
    } catch let error as Errno {
      throw FileError("be read", path, .system(error))
    } catch {
      throw FileError("be read", path, .system(.ioError))
    }
  }

  /// The bytes of a file, or what comes out of a pipe or a device until it is closed.
  ///
  /// - Parameters:
  ///   - path: where they come from.
  ///   - limit: nil is returned where there are more bytes than this.
  public func readStream(_ path: FilePath, limit: Int) throws(FileError) -> [UInt8]? {
    do {
      let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
      defer { try? descriptor.close() }
      let bytes = try Self.readAll(descriptor, expecting: 65_536, endsThere: false, limit: limit)
      return bytes.flatMap { $0.count > limit ? nil : $0 }
    } catch {
      throw FileError("be read", path, .system(error as? Errno ?? .ioError))
    }
  }

  /// Everything up to the end of a file, which may grow meanwhile; nil where that is over the
  /// limit.
  ///
  /// - Parameters:
  ///   - descriptor: the file.
  ///   - size: how many bytes are likely to come.
  ///   - endsThere: whether the size is that of a file, so that a read that asks for more and gets
  ///     no more has come to the end.
  ///   - limit: of the bytes.
  private static func readAll(
    _ descriptor: FileDescriptor,
    expecting size: Int,
    endsThere: Bool,
    limit: Int
  ) throws -> [UInt8]? {
    var capacity = size + 1
    var bytes: [UInt8] = []
    while true {
      var isAtEnd = false
      let chunk = try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
          let rest = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
          )
          let read = try descriptor.read(into: rest)
          count += read
          if read == 0 || endsThere && bytes.isEmpty && count == size {
            isAtEnd = true
            break
          }
        }
      }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      if isAtEnd { return bytes }
      if bytes.count > limit { return nil }
      capacity = 65_536
    }
  }
}
