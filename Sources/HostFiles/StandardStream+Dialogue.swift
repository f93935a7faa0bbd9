import SystemPackage

extension StandardStream {
  /// Writes to standard error without ending the line.
  package static func prompt(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
  }

  /// A line of standard input without white space around it; nil at its end, and where a signal
  /// interrupts the waiting.
  package static func readLine() -> String? {
    var line: [UInt8] = []
    while !Interruption.isRequested {
      var byte: UInt8 = 0
      let count = withUnsafeMutableBytes(of: &byte) { buffer in
        try? FileDescriptor.standardInput.read(into: buffer, retryOnInterrupt: false)
      }
      guard let count else { return nil }
      if count == 0 && line.isEmpty { return nil }
      if count == 0 || byte == 0x0A {
        let text = String(decoding: line, as: UTF8.self)
        return String(
          text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      line.append(byte)
    }
    return nil
  }
}
