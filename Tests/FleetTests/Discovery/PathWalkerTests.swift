import Fleet
import HostFiles
import SystemPackage
import TestSupport
import Testing

@Suite struct PathWalkerTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `files come in the order of their whole paths`() throws {
    let names = ["a/b.xml", "a.xml", "a-b.xml", "A.xml", "a/b/c.xml", "b.xml", "a/b-c.xml"]
    for name in names { try folder.write("", to: name) }
    #expect(found([""]) == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `only files with known endings are found in a folder`() throws {
    let known = ["a.xml", "b.INI", "c.Conf", "d.cfg"]
    for name in known + ["e.txt", "f", "g.xml.bak", "xml", ".xml", "h.xml~"] {
      try folder.write("", to: name)
    }
    #expect(found([""]) == known)
  }

  @Test func `a file that is named may be called anything`() throws {
    try folder.write("", to: "a.txt")
    try folder.write("", to: ".hidden/.b")
    #expect(found(["a.txt", ".hidden/.b"]) == ["a.txt", ".hidden/.b"])
  }

  @Test func `hidden entries are passed over`() throws {
    for name in [".a.xml", ".git/b.xml", "c/.d/e.xml", "f.xml"] { try folder.write("", to: name) }
    #expect(found([""]) == ["f.xml"])
    try folder.makeFolder(".named")
    try folder.write("", to: ".named/a.xml")
    #expect(found([".named"]) == [".named/a.xml"])
  }

  @Test func `a link back to a folder around it is passed over`() throws {
    try folder.write("", to: "a/b/c.xml")
    try folder.makeSymbolicLink("a/b/loop", to: "../..")
    try folder.makeSymbolicLink("a/self", to: ".")
    try folder.makeSymbolicLink("a/broken.xml", to: "nowhere")
    #expect(found([""]) == ["a/b/c.xml"])
  }

  @Test func `a link to another folder is followed`() throws {
    try folder.write("", to: "other/a.xml")
    try folder.makeFolder("in")
    try folder.makeSymbolicLink("in/link", to: "../other")
    #expect(found(["in"]) == ["in/link/a.xml"])
  }

  @Test func `a file is found once under its first path`() throws {
    try folder.write("", to: "b/a.xml")
    try folder.makeHardLink("hard.xml", to: "b/a.xml")
    try folder.makeSymbolicLink("link.xml", to: "b/a.xml")
    #expect(found(["link.xml", "hard.xml", "b", ""]) == ["link.xml"])
    #expect(found([""]) == ["b/a.xml"])
  }

  @Test func `the path below the folder is the one for another tree`() throws {
    try folder.write("", to: "a/b/c.xml")
    let files = walk([folder.path("a"), folder.path("a/b/c.xml")])
    #expect(files.map(\.relativePath) == ["b/c.xml"])
    #expect(walk([folder.path("a/b/c.xml")]).map(\.relativePath) == ["c.xml"])
  }

  @Test func `a path that leads nowhere does not stop the others`() throws {
    try folder.write("", to: "a.xml")
    let all = Array(
      PathWalker([folder.path("none"), folder.path("a.xml")], in: HostFileSystem())
    )
    #expect(all.count == 2)
    guard case .failure(let path, let error) = all[0] else {
      Issue.record("no failure")
      return
    }
    #expect(path == folder.path("none"))
    #expect(error.isMissing)
  }

  @Test func `the folder that the run writes into is not searched`() throws {
    try folder.write("", to: "a.xml")
    try folder.write("", to: "out/b.xml")
    try folder.makeSymbolicLink("link", to: "out")
    let files = PathWalker(
      [folder.path],
      in: HostFileSystem(),
      excludedFolder: folder.path("link")
    )
    let paths = files.compactMap { if case .file(let file) = $0 { file.relativePath } else { nil } }
    #expect(paths == ["a.xml"])
  }

  private func walk(_ paths: [FilePath]) -> [FoundFile] {
    PathWalker(paths, in: HostFileSystem()).compactMap { found in
      if case .file(let file) = found { file } else { nil }
    }
  }

  /// The paths below the temporary folder.
  private func found(_ names: [String]) -> [String] {
    walk(names.map(folder.path)).map { file in
      var path = file.path
      _ = path.removePrefix(folder.path)
      return path.string
    }
  }
}
