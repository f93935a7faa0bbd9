package import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard input, output and error.
package enum StandardStream {
  /// Everything on standard input.
  ///
  /// - Parameter limit: nil is returned where there are more bytes than this.
  package static func readInput(limit: Int) throws(Errno) -> [UInt8]? {
    var bytes: [UInt8] = []
    do {
      while bytes.count <= limit {
        var isAtEnd = false
        bytes += try [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
          count = try FileDescriptor.standardInput.read(into: UnsafeMutableRawBufferPointer(buffer))
          isAtEnd = count == 0
        }
        if isAtEnd { return bytes }
      }
      return nil
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  /// Writes to standard output.
  ///
  /// - Returns: false where nobody reads standard output any more.
  package static func write(_ bytes: [UInt8]) throws(Errno) -> Bool {
    do {
      try FileDescriptor.standardOutput.writeAll(bytes)
      return true
    } catch {
      if error as? Errno == .brokenPipe { return false }
      throw error as? Errno ?? .ioError
    }
  }

  /// Writes a line to standard error; what becomes of it is nobody's business.
  package static func report(_ line: String) {
    _ = try? FileDescriptor.standardError.writeAll(Array((line + "\n").utf8))
  }

  /// Whether a stream is a terminal.
  package static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.rawValue) == 1
  }

  /// How many columns a terminal has; nil where that is not known.
  package static func width(_ descriptor: FileDescriptor) -> Int? {
    var size = winsize()
    guard ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Makes writing to a closed pipe an error instead of the end of the process, which may be in
  /// the middle of a run.
  package static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
