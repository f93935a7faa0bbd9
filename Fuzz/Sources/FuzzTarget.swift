/// What can be fuzzed.
enum FuzzTarget: String {
  case xml
  case ini
  case migration

  /// The function that libFuzzer calls with every input.
  var run: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
    switch self {
    case .xml: { check(data: $0, count: $1, XMLReading.check) }
    case .ini: { check(data: $0, count: $1, INIReading.check) }
    case .migration: { check(data: $0, count: $1, Migrating.check) }
    }
  }
}

private func check(
  data: UnsafePointer<UInt8>?,
  count: Int,
  _ check: ([UInt8]) -> Void
) -> Int32 {
  check(Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
