public import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension HostFileSystem {
  public func checkWritable(_ path: FilePath) throws(FileError) {
    guard path.withPlatformString({ faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) }) == 0 else {
      throw FileError("be written", path, .system(Errno(rawValue: errno)))
    }
  }

  public func create(
    _ path: FilePath,
    bytes: [UInt8],
    like model: FileModel
  ) throws(FileError) {
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(
        path,
        .writeOnly,
        options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
        permissions: .ownerReadWrite
      )
    } catch let error as Errno {
      throw FileError("be written", path, .system(error))
    } catch {
      throw FileError("be written", path, .system(.ioError))
    }
    do {
      try fill(descriptor, path, bytes, model)
      try descriptor.close()
    } catch {
      try? descriptor.close()
      try? remove(path)
      if let error = error as? FileError { throw error }
      throw FileError("be written", path, .system(error as? Errno ?? .ioError))
    }
  }

  private func fill(
    _ descriptor: FileDescriptor,
    _ path: FilePath,
    _ bytes: [UInt8],
    _ model: FileModel
  ) throws {
    try descriptor.writeAll(bytes)
    let info = FileInfo(try descriptor.stat())
    if info.owner != model.owner || info.group != model.group {
      let result = fchown(descriptor.rawValue, model.owner, model.group)
      if result != 0, model.requiresOwner {
        throw FileError("be written", path, .attributes(Errno(rawValue: errno)))
      }
    }
    if let source = model.attributesSource {
      try ExtendedAttributes.copy(from: source, to: descriptor)
    }
    // After the owner: a change of owner takes the set-user-ID bit away.
    guard fchmod(descriptor.rawValue, mode_t(model.mode)) == 0 else {
      throw FileError("be written", path, .attributes(Errno(rawValue: errno)))
    }
    guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
  }

  public func overwrite(_ path: FilePath, bytes: [UInt8]) throws(FileError) {
    do {
      let descriptor = try FileDescriptor.open(path, .writeOnly, options: [.closeOnExec])
      defer { try? descriptor.close() }
      try descriptor.writeAll(bytes)
      try descriptor.resize(to: Int64(bytes.count))
      guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
    } catch {
      throw FileError("be written", path, .system(error as? Errno ?? .ioError))
    }
  }
}
