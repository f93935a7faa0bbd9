import Migration
import NotificationCenter

extension MigrationOptions {
  /// The options that command-line arguments stand for, read independently of the program.
  init(arguments: [String]) throws {
    self.init()
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--expired-only":
        expiredOnly = true
      case "--stage":
        isStaged = true
      case "--accept":
        guard let reason = rest.popFirst().flatMap(ReviewReason.init(rawValue:)) else {
          throw UnknownArgument(option)
        }
        try accept(reason)
      case "--also-host":
        let parts = rest.popFirst()?.split(separator: "=").map(String.init) ?? []
        guard parts.count == 2, let provider = NativeProvider(rawValue: parts[1]) else {
          throw UnknownArgument(option)
        }
        try addHost(parts[0], for: provider)
      default:
        throw UnknownArgument(option)
      }
    }
  }

  private struct UnknownArgument: Error {
    let argument: String

    init(_ argument: String) {
      self.argument = argument
    }
  }
}
