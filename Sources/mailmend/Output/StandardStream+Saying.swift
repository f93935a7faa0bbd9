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
}
