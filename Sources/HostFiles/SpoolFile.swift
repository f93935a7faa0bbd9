package import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file for what is written now and copied later. It has no name, so that nothing is left of it
/// however the program ends.
package struct SpoolFile: ~Copyable {
  private let descriptor: FileDescriptor
  private let folder: FilePath

  /// Makes an empty file without a name in the folder for temporary files.
  ///
  /// - Throws: `FileError` with that folder where it takes none.
  package init() throws(FileError) {
    folder = Environment.temporaryFolder
    var generator = SystemRandomNumberGenerator()
    let path = folder.appending("mailmend-\(String(generator.next(), radix: 36))")
    do {
      descriptor = try FileDescriptor.open(
        path,
        .readWrite,
        options: [.create, .exclusiveCreate, .closeOnExec, .noFollow],
        permissions: [.ownerReadWrite]
      )
    } catch {
      throw FileError("be written to", folder, .system(error as? Errno ?? .ioError))
    }
    _ = path.withPlatformString { unlink($0) }
  }

  deinit {
    try? descriptor.close()
  }

  /// Writes at the end.
  ///
  /// - Parameter bytes: what is added.
  /// - Throws: `FileError` with the folder where it takes no more.
  package borrowing func append(_ bytes: [UInt8]) throws(FileError) {
    do {
      try descriptor.writeAll(bytes)
    } catch {
      throw FileError("be written to", folder, .system(error as? Errno ?? .ioError))
    }
  }

  /// Writes all of it to another file.
  package borrowing func copy(to target: FileDescriptor) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    var offset: Int64 = 0
    while true {
      let count = try descriptor.read(fromAbsoluteOffset: offset, into: buffer)
      if count == 0 { return }
      try target.writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += Int64(count)
    }
  }
}
