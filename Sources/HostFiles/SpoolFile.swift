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

  /// Makes an empty file without a name.
  ///
  /// - Throws: `Errno` where the folder for temporary files (`TMPDIR`, or `/tmp`) takes none.
  package init() throws {
    let folder = FilePath(Environment.value("TMPDIR") ?? "/tmp")
    var generator = SystemRandomNumberGenerator()
    let path = folder.appending("mailmend-\(String(generator.next(), radix: 36))")
    descriptor = try FileDescriptor.open(
      path,
      .readWrite,
      options: [.create, .exclusiveCreate, .closeOnExec, .noFollow],
      permissions: [.ownerReadWrite]
    )
    _ = path.withPlatformString { unlink($0) }
  }

  deinit {
    try? descriptor.close()
  }

  /// Writes at the end.
  package borrowing func append(_ bytes: [UInt8]) throws {
    try descriptor.writeAll(bytes)
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
