extension SourceText: CustomStringConvertible {
  /// Without the text, which may hold passwords: a test that fails prints what it compared.
  public var description: String { "\(original.count) bytes of \(encoding)" }
}
