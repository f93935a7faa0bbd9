import ConfigText
import HostFiles
import SystemPackage

/// One document that a command looks at, named by a path or by `-`.
enum ExportFile {
  /// - Throws: `Refusal` where it cannot be read.
  static func read(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
    let tooLarge = Refusal(
      code: "too-large",
      message: "there are more than \(limit) bytes; raise --max-size if it is an export"
    )
    do {
      guard path == "-" else {
        return try HostFileSystem().read(ProgramArguments.path(path), limit: limit).bytes
      }
      if let bytes = try StandardStream.readInput(limit: limit) { return bytes }
    } catch let error as FileError {
      if case .tooLarge = error.cause { throw tooLarge }
      throw Refusal(code: error.isMissing ? "missing" : "input-output", message: "\(error)")
    } catch {
      throw Refusal(code: "input-output", message: "standard input cannot be read: \(error)")
    }
    throw tooLarge
  }

  /// Reads files beside the document, given their paths relative to its folder.
  static func companions(of path: String, limit: Int) -> (String) -> [UInt8]? {
    { companion in
      let beside = ProgramArguments.path(path).removingLastComponent().appending(companion)
      return path == "-" ? nil : try? HostFileSystem().read(beside, limit: limit).bytes
    }
  }
}
