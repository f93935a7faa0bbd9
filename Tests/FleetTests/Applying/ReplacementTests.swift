import ConfigText
import HostFiles
import SystemPackage
import TestSupport
import Testing

@testable import Fleet

@Suite struct ReplacementTests {
  private let folder: TemporaryFolder
  private let fileSystem = HostFileSystem()
  private let path: FilePath
  private let content: FileContent
  private let model: FileModel

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write("old", to: "a.xml")
    content = try fileSystem.read(path, limit: 100)
    model = FileModel(mode: 0o600, owner: content.info.owner, group: content.info.group)
  }

  private var replacement: Replacement {
    Replacement(fileSystem: fileSystem, temporary: folder.path("temporary"))
  }

  @Test func `the new bytes take the place of the old`() throws {
    try replacement.replace(path, expected: content, with: [1], like: model)
    #expect(try folder.tree() == ["a.xml": [1]])
    #expect(try folder.info("a.xml").identity != content.info.identity)
  }

  @Test func `a file that somebody changed stays`() throws {
    try folder.write("changed", to: "a.xml")
    expectChangedMeanwhile {
      try replacement.replace(path, expected: content, with: [1], like: model)
    }
    expectChangedMeanwhile {
      _ = try replacement.overwrite(path, expected: content, with: [1], like: model)
    }
    expectChangedMeanwhile { try replacement.remove(path, expected: content) }
    #expect(try folder.tree() == ["a.xml": Array("changed".utf8)])
  }

  @Test func `a file that was written anew with the same bytes is the same`() throws {
    try folder.remove("a.xml")
    try folder.write("old", to: "a.xml")
    try replacement.replace(path, expected: content, with: [1], like: model)
    #expect(try folder.bytes("a.xml") == [1])
  }

  @Test func `a file that is a link now stays`() throws {
    try folder.write("old", to: "b.xml")
    try folder.remove("a.xml")
    try folder.makeSymbolicLink("a.xml", to: "b.xml")
    expectChangedMeanwhile {
      try replacement.replace(path, expected: content, with: [1], like: model)
    }
    #expect(try folder.info("a.xml").kind == .symbolicLink)
    #expect(try folder.bytes("b.xml") == Array("old".utf8))
  }

  @Test func `a file that appeared meanwhile stays`() throws {
    expectChangedMeanwhile { try replacement.replace(path, expected: nil, with: [1], like: model) }
    #expect(try folder.tree() == ["a.xml": Array("old".utf8)])
    try replacement.replace(folder.path("new.xml"), expected: nil, with: [1], like: model)
    #expect(try folder.bytes("new.xml") == [1])
  }

  @Test func `writing through keeps the file`() throws {
    try folder.makeHardLink("b.xml", to: "a.xml")
    let content = try fileSystem.read(path, limit: 100)
    #expect(try replacement.overwrite(path, expected: content, with: [1], like: model))
    #expect(try folder.tree() == ["a.xml": [1], "b.xml": [1]])
    #expect(try folder.info("a.xml").identity == content.info.identity)
  }

  @Test func `what is in the way of the temporary file stays`() throws {
    try folder.write("mine", to: "temporary")
    #expect(throws: ReplacementError.self) {
      try replacement.replace(path, expected: content, with: [1], like: model)
    }
    #expect(
      try folder.tree() == ["a.xml": Array("old".utf8), "temporary": Array("mine".utf8)]
    )
  }

  private func expectChangedMeanwhile(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () throws -> Void
  ) {
    let error = #expect(throws: ReplacementError.self, sourceLocation: sourceLocation) {
      try body()
    }
    #expect(error?.refusal.code == "changed-meanwhile", sourceLocation: sourceLocation)
    #expect(error?.leavesWork == false, sourceLocation: sourceLocation)
  }
}
