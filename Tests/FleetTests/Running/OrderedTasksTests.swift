import Synchronization
import Testing

@testable import Fleet

@Suite struct OrderedTasksTests {
  @Test(arguments: [0, 1, 2, 3, 8, 100], [0, 1, 7, 500])
  func `results come in the order of the inputs`(_ jobs: Int, _ count: Int) async throws {
    var received: [Int] = []
    try await OrderedTasks(jobs: jobs).run(over: 0..<count) {
      $0 * 2
    } receive: { result in
      received.append(result)
      return true
    }
    #expect(received == (0..<count).map { $0 * 2 })
  }

  @Test func `no more inputs are under way than the window holds`() async throws {
    let tasks = OrderedTasks(jobs: 3)
    let taken = Mutex(0)
    let delivered = Mutex(0)
    let inputs = sequence(first: 0) { $0 < 1000 ? $0 + 1 : nil }.lazy.map { number in
      taken.withLock { $0 += 1 }
      return number
    }
    try await tasks.run(over: inputs) {
      $0
    } receive: { _ in
      let underWay = taken.withLock { $0 } - delivered.withLock { $0 }
      #expect(underWay <= tasks.window)
      delivered.withLock { $0 += 1 }
      return true
    }
    #expect(delivered.withLock { $0 } == 1001)
  }

  @Test func `no more work is done at once than there are jobs`() async throws {
    let running = Mutex(0)
    let most = Mutex(0)
    try await OrderedTasks(jobs: 2).run(over: 0..<300) { number in
      let now = running.withLock { count in
        count += 1
        return count
      }
      most.withLock { $0 = max($0, now) }
      running.withLock { $0 -= 1 }
      return number
    } receive: { _ in
      true
    }
    #expect(most.withLock { $0 } <= 2)
  }

  @Test func `the taking of inputs can be stopped`() async throws {
    var received: [Int] = []
    let taken = Mutex(0)
    let inputs = (0..<10_000).lazy.map { number in
      taken.withLock { $0 += 1 }
      return number
    }
    let tasks = OrderedTasks(jobs: 2)
    try await tasks.run(over: inputs) {
      $0
    } receive: { number in
      received.append(number)
      return number < 10
    }
    // What was under way is still handed over.
    #expect(received == Array(0..<received.count))
    #expect(received.count == taken.withLock { $0 })
    #expect(received.count <= 11 + tasks.window)
  }

  @Test func `an error of the receiver ends the run`() async {
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      try await OrderedTasks(jobs: 2).run(over: 0..<100) {
        $0
      } receive: { _ in
        throw Stop()
      }
    }
  }
}
