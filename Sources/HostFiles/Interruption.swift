import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Outside of the type, since a signal handler can capture nothing.
private let isStopWished = Atomic(false)

/// Turns SIGINT and SIGTERM into a wish that a run looks at between two files.
package enum Interruption {
  /// Whether somebody asked the program to stop.
  package static var isRequested: Bool {
    isStopWished.load(ordering: .relaxed)
  }

  /// From now on the signals end the run after the file in hand, instead of the process.
  package static func install() {
    for signal in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        isStopWished.store(true, ordering: .relaxed)
      }
      sigaction(signal, &action, nil)
    }
  }

  /// From now on the signals end the process, as while it waits for a person.
  package static func uninstall() {
    for signal in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = SIG_DFL
      sigaction(signal, &action, nil)
    }
  }
}
