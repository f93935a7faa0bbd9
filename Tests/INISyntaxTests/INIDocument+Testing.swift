import ConfigText
import INISyntax

extension INIDocument {
  convenience init(_ text: String) throws {
    try self.init(parsing: Array(text.utf8))
  }

  /// What is read, for comparing: each section's name with its keys and values.
  var summary: [String] {
    sections.flatMap { section in
      (section.headerRange == nil ? [] : ["[\(name(of: section))]"])
        + entries[section.entries].map { "\(key(of: $0))=\(value(of: $0))" }
    }
  }

  /// The document with some of its text replaced, in the encoding of the file.
  func applying(_ edits: [Edit]) throws -> [UInt8] {
    try source.originalEdits(for: EditSet(edits)).applied(to: source.original)
  }

  /// Why a file is not read; nil where it is.
  static func refusal(of bytes: [UInt8], limits: INILimits = INILimits()) -> Refusal? {
    do throws(INISyntaxError) {
      _ = try INIDocument(parsing: bytes, limits: limits)
      return nil
    } catch {
      return error.refusal
    }
  }
}
