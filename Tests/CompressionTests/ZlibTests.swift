import Compression
import Testing

@Suite("Zlib")
struct ZlibTests {
  @Test(arguments: [100, 4_096, 1_000_000])
  func `what is compressed comes back`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 50 % 7) }
    let compressed = try #require(Zlib.compressed(bytes))
    #expect(compressed.count < bytes.count)
    #expect(Zlib.expanded(compressed, count: bytes.count) == bytes)
  }

  @Test func `bytes that compression would make more stay as they are`() {
    var state: UInt64 = 1
    let bytes = (0..<1_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    #expect(Zlib.compressed(bytes) == nil)
    #expect(Zlib.compressed([]) == nil)
    #expect(Zlib.compressed([1]) == nil)
  }

  @Test func `damaged bytes, and a wrong length, are no compressed bytes`() throws {
    let bytes = [UInt8](repeating: 42, count: 500)
    var compressed = try #require(Zlib.compressed(bytes))
    #expect(Zlib.expanded(compressed, count: 499) == nil)
    #expect(Zlib.expanded(compressed, count: 501) == nil)
    compressed[compressed.count - 1] ^= 1
    #expect(Zlib.expanded(compressed, count: 500) == nil)
    #expect(Zlib.expanded([], count: 5) == nil)
  }
}
