import HostFiles
import SystemPackage
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct HostFileSystemTests {
  private let folder: TemporaryFolder
  private let fileSystem = HostFileSystem()

  init() throws {
    folder = try TemporaryFolder()
  }

  // MARK: Reading

  @Test(arguments: [0, 1, 65_535, 65_536, 200_000])
  func `every byte is read`(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = try folder.write(bytes, to: "a")
    let content = try fileSystem.read(path, limit: count)
    #expect(content.bytes == bytes)
    #expect(content.info.size == Int64(count))
  }

  @Test func `a file over the limit is not read`() throws {
    let path = try folder.write([1, 2, 3], to: "a")
    #expect(failure { try fileSystem.read(path, limit: 2) } == .tooLarge(limit: 2))
  }

  @Test func `a folder has no content`() throws {
    #expect(failure { try fileSystem.read(folder.path, limit: 10) } == .noRegularFile)
  }

  @Test(arguments: [0, 1, 40_000])
  func `a pipe is read until it is closed`(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let pipe = try FileDescriptor.pipe()
    defer { try? pipe.readEnd.close() }
    try pipe.writeEnd.closeAfter { _ = try pipe.writeEnd.writeAll(bytes) }
    let path = FilePath("/dev/fd/\(pipe.readEnd.rawValue)")
    #expect(try fileSystem.readStream(path, limit: count) == bytes)
  }

  @Test func `a stream over the limit is not returned`() throws {
    let path = try folder.write([1, 2, 3], to: "a")
    #expect(try fileSystem.readStream(path, limit: 3) == [1, 2, 3])
    #expect(try fileSystem.readStream(path, limit: 2) == nil)
    #expect(
      failure { try fileSystem.readStream(folder.path("b"), limit: 2) }
        == .system(.noSuchFileOrDirectory)
    )
  }

  @Test func `a pipe is not waited for`() throws {
    let path = folder.path("pipe")
    #expect(mkfifo(path.string, 0o600) == 0)
    #expect(failure { try fileSystem.read(path, limit: 10) } == .noRegularFile)
  }

  @Test func `what is not there is missing`() {
    for path in [folder.path("a"), folder.path("a/b")] {
      let error = #expect(throws: FileError.self) { try fileSystem.read(path, limit: 10) }
      #expect(error?.isMissing == true)
      #expect(error?.description == "it cannot be read: No such file or directory")
    }
  }

  @Test func `names are those of the entries`() throws {
    try folder.write("", to: "b.xml")
    try folder.write("", to: ".hidden")
    try folder.makeFolder("c")
    let names = try fileSystem.names(in: folder.path).map(\.string).sorted()
    #expect(names == [".hidden", "b.xml", "c"])
    #expect(throws: FileError.self) { try fileSystem.names(in: folder.path("nothing")) }
  }

  @Test func `a name need not be UTF-8`() throws {
    let path = folder.path.appending(FilePath(bytes: [0x61, 0xFF, 0x62]).components)
    try fileSystem.create(path, bytes: [1], like: model())
    let name = try #require(try fileSystem.names(in: folder.path).first)
    #expect(try fileSystem.read(folder.path.appending(name), limit: 1).bytes == [1])
  }

  @Test func `a symbolic link is followed where that is asked for`() throws {
    try folder.write("abc", to: "target")
    try folder.makeSymbolicLink("link", to: "target")
    let link = folder.path("link")
    #expect(try fileSystem.info(link, followingLinks: false).kind == .symbolicLink)
    #expect(
      try fileSystem.info(link, followingLinks: true)
        == fileSystem.info(folder.path("target"), followingLinks: false)
    )
    #expect(try fileSystem.resolved(link) == folder.path("target"))
    try folder.remove("target")
    #expect(throws: FileError.self) { try fileSystem.resolved(link) }
  }

  @Test func `two names of a file are one file`() throws {
    try folder.write("abc", to: "a")
    try folder.makeHardLink("b", to: "a")
    #expect(try folder.info("a").identity == folder.info("b").identity)
    #expect(try folder.info("a").linkCount == 2)
  }

  // MARK: Writing

  @Test(arguments: [UInt32(0o600), 0o644, 0o444, 0o777, 0o4755])
  func `a new file has the permissions of its model`(_ mode: UInt32) throws {
    try fileSystem.create(folder.path("a"), bytes: [1, 2], like: model(mode))
    #expect(try folder.info("a").mode == mode)
    #expect(try folder.bytes("a") == [1, 2])
  }

  @Test func `a new file takes the place of no other`() throws {
    try folder.write("old", to: "a")
    try folder.makeSymbolicLink("link", to: "nowhere")
    for name in ["a", "link"] {
      #expect(
        failure { try fileSystem.create(folder.path(name), bytes: [1], like: model()) }
          == .system(.fileExists)
      )
    }
    #expect(try folder.bytes("a") == Array("old".utf8))
    #expect(!folder.exists("nowhere"))
  }

  @Test func `a file that cannot be finished is not left behind`() throws {
    let source = folder.path("no such file")
    let model = FileModel(mode: 0o600, owner: geteuid(), group: getegid(), attributesSource: source)
    #expect(throws: FileError.self) {
      try fileSystem.create(folder.path("a"), bytes: [1], like: model)
    }
    #expect(!folder.exists("a"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may give a file to anybody"))
  func `an owner that cannot be kept is an error where it is required`() throws {
    let required = FileModel(mode: 0o600, owner: 0, group: 0)
    #expect(throws: FileError.self) {
      try fileSystem.create(folder.path("a"), bytes: [1], like: required)
    }
    #expect(!folder.exists("a"))
    let wished = FileModel(mode: 0o600, owner: 0, group: 0, requiresOwner: false)
    try fileSystem.create(folder.path("a"), bytes: [1], like: wished)
    #expect(try folder.info("a").owner == geteuid())
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `an owner is kept`() throws {
    let model = FileModel(mode: 0o4750, owner: 1234, group: 4321)
    try fileSystem.create(folder.path("a"), bytes: [1], like: model)
    #expect(try folder.info("a").owner == 1234)
    #expect(try folder.info("a").group == 4321)
    #expect(try folder.info("a").mode == 0o4750)
  }

  @Test func `writing through keeps the file and its other names`() throws {
    try folder.write("a longer text", to: "a")
    try folder.makeHardLink("b", to: "a")
    let before = try folder.info("a")
    try fileSystem.overwrite(folder.path("a"), bytes: Array("short".utf8))
    #expect(try folder.bytes("b") == Array("short".utf8))
    #expect(try folder.info("a").identity == before.identity)
    #expect(failure { try fileSystem.overwrite(folder.path("c"), bytes: []) } != nil)
    #expect(!folder.exists("c"))
  }

  @Test func `renaming replaces what is there`() throws {
    try folder.write("new", to: "a")
    try folder.write("old", to: "b")
    try fileSystem.rename(folder.path("a"), to: folder.path("b"))
    #expect(try folder.tree() == ["b": Array("new".utf8)])
    #expect(throws: FileError.self) {
      try fileSystem.rename(folder.path("a"), to: folder.path("b"))
    }
  }

  @Test func `folders are made with those around them`() throws {
    try fileSystem.makeFolder(folder.path("a/b/c"))
    try fileSystem.makeFolder(folder.path("a/b/c"))
    #expect(try folder.info("a/b/c").kind == .folder)
    try folder.write("", to: "file")
    #expect(throws: FileError.self) { try fileSystem.makeFolder(folder.path("file/a")) }
    try fileSystem.flush(folder: folder.path("a"))
    #expect(throws: FileError.self) { try fileSystem.flush(folder: folder.path("file")) }
  }

  @Test func `removing asks for a file that is there`() throws {
    try folder.write("", to: "a")
    try fileSystem.remove(folder.path("a"))
    #expect(!folder.exists("a"))
    let error = #expect(throws: FileError.self) { try fileSystem.remove(folder.path("a")) }
    #expect(error?.isMissing == true)
  }

  private func model(_ mode: UInt32 = 0o600) -> FileModel {
    FileModel(mode: mode, owner: geteuid(), group: getegid())
  }

  private func failure(_ body: () throws -> some Any) -> FileError.Cause? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? FileError)?.cause
    }
  }
}
