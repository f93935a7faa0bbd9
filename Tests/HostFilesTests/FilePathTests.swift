import HostFiles
import SystemPackage
import Testing

@Suite struct FilePathTests {
  @Test func `a path of any bytes keeps them`() {
    let path = FilePath(bytes: [0x2F, 0xFF, 0xC3, 0x2E, 0x78])
    let bytes = path.withPlatformString { pointer in
      (0..<path.length).map { UInt8(bitPattern: pointer[$0]) }
    }
    #expect(bytes == [0x2F, 0xFF, 0xC3, 0x2E, 0x78])
  }

  @Test func `the last name gets longer`() {
    var path = FilePath(bytes: [0x61, 0x2F, 0xFF])
    path.append(ending: ".bak")
    #expect(path == FilePath(bytes: [0x61, 0x2F, 0xFF] + Array(".bak".utf8)))
  }
}
