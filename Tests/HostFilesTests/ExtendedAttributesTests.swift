#if canImport(Glibc)
  import CHostFiles
  import Glibc
  import HostFiles
  import SystemPackage
  import TestSupport
  import Testing

  @Suite struct ExtendedAttributesTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
    }

    /// Not every file system has such attributes.
    private static let areSupported: Bool = {
      guard let folder = try? TemporaryFolder(), let path = try? folder.write("", to: "a") else {
        return false
      }
      return setxattr(path.string, "user.mailmend-test", "1", 1, 0) == 0
    }()

    @Test(.enabled(if: areSupported, "the file system has no extended attributes"))
    func `a new file takes over the attributes of its model`() throws {
      let old = try folder.write("old", to: "old").string
      #expect(setxattr(old, "user.first", "one", 3, 0) == 0)
      #expect(setxattr(old, "user.empty", "", 0, 0) == 0)
      let model = FileModel(
        mode: 0o600,
        owner: geteuid(),
        group: getegid(),
        attributesSource: folder.path("old")
      )
      try HostFileSystem().create(folder.path("new"), bytes: [1], like: model)
      #expect(value(of: "user.first") == Array("one".utf8))
      #expect(value(of: "user.empty") == [])
      #expect(value(of: "user.other") == nil)
    }

    private func value(of name: String) -> [UInt8]? {
      var value = [UInt8](repeating: 0, count: 100)
      let count = getxattr(folder.path("new").string, name, &value, value.count)
      return count >= 0 ? Array(value.prefix(count)) : nil
    }
  }
#endif
