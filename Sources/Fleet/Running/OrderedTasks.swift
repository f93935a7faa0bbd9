/// Runs a piece of work for each input on several cores and hands the results over in the order of
/// the inputs.
///
/// At most `window` inputs are between the first that is not handed over yet and the last that was
/// taken, so that memory does not grow with their number.
struct OrderedTasks {
  let jobs: Int
  let window: Int

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
    receive: (Output) async throws -> Bool
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var inputs = inputs.makeIterator()
      var waiting: [Int: Output] = [:]
      var (taken, running, delivered) = (0, 0, 0)
      var isOpen = true
      while true {
        while isOpen, running < jobs, taken - delivered < window {
          guard let input = inputs.next() else {
            isOpen = false
            break
          }
          let number = taken
          group.addTask { (number, work(input)) }
          taken += 1
          running += 1
        }
        guard running > 0, let (number, output) = try await group.next() else { return }
        running -= 1
        waiting[number] = output
        while let output = waiting.removeValue(forKey: delivered) {
          delivered += 1
          if try await !receive(output) { isOpen = false }
        }
      }
    }
  }
}
