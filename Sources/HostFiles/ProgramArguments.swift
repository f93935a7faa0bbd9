package import SystemPackage

/// The arguments of the process as the system handed them over.
package enum ProgramArguments {
  /// The path that an argument names.
  ///
  /// Swift turns bytes of an argument that are no UTF-8 into U+FFFD, and a path with that character
  /// in it names another file, or none; the bytes are looked up then.
  ///
  /// - Parameter argument: an argument, or the value of one of the form `--option=value`.
  package static func path(_ argument: String) -> FilePath {
    guard argument.unicodeScalars.contains("\u{FFFD}") else { return FilePath(argument) }
    for bytes in rawArguments {
      if String(decoding: bytes, as: UTF8.self) == argument { return FilePath(bytes: bytes) }
      guard bytes.starts(with: "--".utf8), let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else {
        continue
      }
      let value = bytes[(sign + 1)...]
      if String(decoding: value, as: UTF8.self) == argument { return FilePath(bytes: value) }
    }
    return FilePath(argument)
  }

  private static var rawArguments: [[UInt8]] {
    (0..<Int(CommandLine.argc)).compactMap { index in
      guard let pointer = CommandLine.unsafeArgv[index] else { return nil }
      var bytes: [UInt8] = []
      var next = pointer
      while next.pointee != 0 {
        bytes.append(UInt8(bitPattern: next.pointee))
        next += 1
      }
      return bytes
    }
  }
}
