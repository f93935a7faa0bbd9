/// A value that is shared instead of copied: to copy a layout means to count a reference for each of
/// its many parts.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }
}
