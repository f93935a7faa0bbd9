import CHostFiles
import SystemPackage

#if canImport(Glibc)
  import Glibc
#endif

/// The extended attributes of files, access control lists among them.
enum ExtendedAttributes {
  /// Copies all attributes that the file has.
  ///
  /// - Throws: `FileError` where one cannot be set on the new file.
  static func copy(from source: FilePath, to descriptor: FileDescriptor) throws {
    #if canImport(Glibc)
      for name in try names(of: source) {
        guard let value = value(of: name, in: source) else { continue }
        let result = name.withCString { name in
          fsetxattr(descriptor.rawValue, name, value, value.count, 0)
        }
        guard result == 0 else {
          throw FileError("be written", source, .attributes(Errno(rawValue: errno)))
        }
      }
    #endif
  }

  #if canImport(Glibc)
    private static func names(of path: FilePath) throws -> [String] {
      let length = path.withPlatformString { listxattr($0, nil, 0) }
      guard length >= 0 else {
        // A file system without such attributes has none to lose.
        if errno == ENOTSUP { return [] }
        throw FileError("be read", path, .attributes(Errno(rawValue: errno)))
      }
      guard length > 0 else { return [] }
      var list = [CChar](repeating: 0, count: length)
      let filled = path.withPlatformString { listxattr($0, &list, length) }
      guard filled >= 0 else {
        throw FileError("be read", path, .attributes(Errno(rawValue: errno)))
      }
      return list[..<filled].split(separator: 0).map { name in
        String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    }

    private static func value(of name: String, in path: FilePath) -> [UInt8]? {
      let length = path.withPlatformString { getxattr($0, name, nil, 0) }
      guard length >= 0 else { return nil }
      var value = [UInt8](repeating: 0, count: length)
      let filled = path.withPlatformString { getxattr($0, name, &value, length) }
      return filled == length ? value : nil
    }
  #endif
}
