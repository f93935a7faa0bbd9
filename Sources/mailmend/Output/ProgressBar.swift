import Fleet
import HostFiles
import Migration
import Reporting
import Synchronization
import SystemPackage

/// Shows on a terminal's standard error how far a run is, and nothing elsewhere.
struct ProgressBar {
  private static let interval = Duration.milliseconds(100)
  /// Back to the start of the line, and nothing after it (ECMA-48, CR and EL).
  private static let erase = "\r\u{1B}[K"

  private let start = ContinuousClock.now
  private let total: Total
  private var line = ProgressLine()
  private var nextUpdate = ContinuousClock.now + interval
  private var isVisible = false

  /// Set by the task that counts the files.
  private final class Total: Sendable {
    let value = Mutex<Int?>(nil)
  }

  /// - Returns: nil where standard error is no terminal.
  /// - Parameter count: counts the files of the run, beside it.
  init?(counting count: @escaping @Sendable () -> Int) {
    guard StandardStream.isTerminal(.standardError) else { return nil }
    let total = Total()
    self.total = total
    Task.detached(priority: .utility) {
      let files = count()
      total.value.withLock { $0 = files }
    }
  }

  /// Counts a file, and shows it if it is time to.
  mutating func update(_ report: FileReport) {
    line.count(report)
    guard ContinuousClock.now >= nextUpdate else { return }
    nextUpdate = ContinuousClock.now + Self.interval
    line.total = total.value.withLock { $0 }
    let text = line.text(
      after: ContinuousClock.now - start,
      width: StandardStream.width(.standardError) ?? 80
    )
    show(Self.erase + text)
    isVisible = true
  }

  /// Makes room for other output.
  mutating func clear() {
    guard isVisible else { return }
    show(Self.erase)
    isVisible = false
  }

  private func show(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
  }
}
