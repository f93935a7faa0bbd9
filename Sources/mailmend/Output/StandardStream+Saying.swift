import HostFiles
import Reporting

extension StandardStream {
  /// Says a line on standard error in the program's name.
  ///
  /// Control characters are written out, so that a file name or a word of a document cannot move the
  /// cursor of a terminal or change its colours.
  static func say(_ text: String) {
    report(PrintableText.escaped("mailmend: \(text)"))
  }

  /// Shows what a command puts out in one piece; nobody has to read it.
  ///
  /// - Parameters:
  ///   - bytes: what goes to standard output.
  ///   - note: what stays true where it cannot be written, such as that something was changed.
  /// - Throws: an exit code, with a word on standard error, where it cannot be written.
  static func show(_ bytes: [UInt8], note: String? = nil) throws {
    do {
      _ = try write(bytes)
    } catch {
      let end = note.map { "; \($0)" } ?? ""
      throw Failure.run("standard output cannot be written to its end: \(error)\(end)")
    }
  }
}
