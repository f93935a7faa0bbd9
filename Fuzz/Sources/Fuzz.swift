import CLibFuzzer

/// `mailmend-fuzz TARGET [libFuzzer's options] [folders and files]`; see `script/fuzz`.
@main
enum Fuzz {
  static func main() {
    guard CommandLine.argc > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
      fatalError("the first argument names what is fuzzed: xml, ini or migration")
    }
    // libFuzzer gets all arguments but that one.
    let arguments = CommandLine.unsafeArgv
    arguments[1] = arguments[0]
    var count = CommandLine.argc - 1
    var start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
    _ = LLVMFuzzerRunDriver(&count, &start, target.run)
  }
}
