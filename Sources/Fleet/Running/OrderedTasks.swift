/// Runs a piece of work for each input on several cores and hands the results over in the order of
/// the inputs.
///
/// At most `window` inputs are between the first that is not handed over yet and the last that was
/// taken, so that memory does not grow with their number.
struct OrderedTasks {
  let jobs: Int
  let window: Int

  /// How many inputs a task gets once there are many: to hand a task over costs as much as a tenth
  /// of a small export.
  private static let batchSize = 4

  init(jobs: Int) {
    self.jobs = max(1, jobs)
    window = self.jobs * 8
  }

  /// - Parameters:
  ///   - work: what is done with an input, concurrently.
  ///   - receive: takes the results, one after the other; false stops the taking of inputs.
  func run<Input: Sendable, Output: Sendable>(
    over inputs: some Sequence<Input>,
    work: @escaping @Sendable (Input) -> Output,
    receive: (consuming Output) async throws -> Bool
  ) async throws {
    if jobs == 1 {
      // Nothing to hand over between threads.
      for input in inputs {
        guard try await receive(work(input)) else { return }
      }
      return
    }
    try await withThrowingTaskGroup(of: (Int, [Output]).self) { group in
      var inputs = inputs.makeIterator()
      /// By the number of the first input.
      var waiting: [Int: [Output]] = [:]
      var (taken, running, delivered) = (0, 0, 0)
      var isOpen = true
      func startTasks(in group: inout ThrowingTaskGroup<(Int, [Output]), any Error>) {
        while isOpen, running < jobs {
          // A few inputs may be large ones, and are spread over all cores.
          let size = taken < window * 2 ? 1 : Self.batchSize
          guard taken + size - delivered <= window else { break }
          var batch: [Input] = []
          while batch.count < size, let input = inputs.next() { batch.append(input) }
          isOpen = batch.count == size
          if batch.isEmpty { break }
          let first = taken
          group.addTask { [batch] in (first, batch.map(work)) }
          taken += batch.count
          running += 1
        }
      }
      while true {
        startTasks(in: &group)
        guard running > 0, let (first, outputs) = try await group.next() else { return }
        running -= 1
        waiting[first] = outputs
        // Before results are handed over, so that no core waits for that.
        startTasks(in: &group)
        while let outputs = waiting.removeValue(forKey: delivered) {
          for output in outputs {
            delivered += 1
            if try await !receive(output) { isOpen = false }
          }
        }
      }
    }
  }
}
