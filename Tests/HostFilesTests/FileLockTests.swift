import HostFiles
import Synchronization
import SystemPackage
import TestSupport
import Testing

@Suite struct FileLockTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a lock that nobody holds is taken at once`() throws {
    for _ in 1...2 {
      let lock = try FileLock(folder.path("lock")) { Issue.record("nobody holds it") }
      _ = consume lock
    }
    #expect(try folder.info("lock").mode == 0o600)
  }

  @Test func `the second waits until the first is gone`() async throws {
    let path = folder.path("lock")
    let order = Mutex<[String]>([])
    let (waiting, continuation) = AsyncStream.makeStream(of: Void.self)
    let first = try FileLock(path) {}
    // A thread of its own would do too; a task is enough, since the first one only waits.
    let second = Task.detached {
      let lock = try FileLock(path) {
        order.withLock { $0.append("second waits") }
        continuation.finish()
      }
      order.withLock { $0.append("second has it") }
      _ = consume lock
    }
    for await _ in waiting {}
    order.withLock { $0.append("first goes") }
    _ = consume first
    try await second.value
    #expect(order.withLock { $0 } == ["second waits", "first goes", "second has it"])
  }

  @Test func `a lock needs its folder`() {
    #expect(throws: FileError.self) {
      let lock = try FileLock(folder.path("none/lock")) {}
      _ = consume lock
    }
  }
}
