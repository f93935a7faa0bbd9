import HostFiles
import SystemPackage
import TestSupport
import Testing

@Suite struct ReadOnlyFileSystemTests {
  @Test func `reading is real and writing does nothing`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "a")
    try folder.makeSymbolicLink("link", to: "a")
    let fileSystem = ReadOnlyFileSystem(HostFileSystem())
    #expect(try fileSystem.read(path, limit: 10).bytes == Array("text".utf8))
    #expect(try fileSystem.names(in: folder.path).count == 2)
    #expect(try fileSystem.resolved(folder.path("link")) == path)
    #expect(try fileSystem.info(path, followingLinks: true) == folder.info("a"))

    let before = try folder.tree()
    let info = try folder.info("a")
    fileSystem.create(folder.path("new"), bytes: [1], like: FileModel(mode: 0, owner: 0, group: 0))
    fileSystem.overwrite(path, bytes: [1])
    fileSystem.rename(path, to: folder.path("b"))
    fileSystem.remove(path)
    fileSystem.makeFolder(folder.path("folder"))
    fileSystem.flush(folder: folder.path("nowhere"))
    #expect(try folder.tree() == before)
    #expect(try folder.info("a") == info)
    #expect(!folder.exists("folder"))
  }
}
