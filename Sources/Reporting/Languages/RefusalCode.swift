/// Why files are left alone or cannot be written, as far as reports explain it in other languages than English:
/// the messages themselves are made in English where the cause is known.
///
/// The raw values are the codes; their keys in the resources begin with `refusal.`.
enum RefusalCode: String, CaseIterable {
  case notWellFormed = "not-well-formed"
  case documentType = "document-type"
  case encodingMismatch = "encoding-mismatch"
  case unsupportedEncoding = "unsupported-encoding"
  case tooDeep = "too-deep"
  case tooManyAttributes = "too-many-attributes"
  case valueTooLong = "value-too-long"
  case tooLarge = "too-large"
  case nulByte = "nul-byte"
  case duplicateField = "duplicate-field"
  case duplicateAccount = "duplicate-account"
  case missingID = "missing-id"
  case missingProvider = "missing-provider"
  case invalidID = "invalid-id"
  case invalidBoolean = "invalid-boolean"
  case ambiguousSender = "ambiguous-sender"
  case unclearSender = "unclear-sender"
  case unnamedAccount = "unnamed-account"
  case ambiguousRule = "ambiguous-rule"
  case noFreshID = "no-fresh-id"
  case cannotInsert = "cannot-insert"
  case otherDevice = "other-device"
  case earlierUnreadable = "earlier-unreadable"
  case unencodable
  case hardLinks = "hard-links"
  case changedSince = "changed-since"
  case law1 = "law-1"
  case law2 = "law-2"
  case law3 = "law-3"
  case law4 = "law-4"
  case law5 = "law-5"
  case otherFormat = "other-format"
  case noMailServer = "no-mail-server"
  case unreadable
  case missing
  case inputOutput = "input-output"
  case changedMeanwhile = "changed-meanwhile"
  case contestedOutput = "contested-output"
  case outputExists = "output-exists"
  case damagedLedger = "damaged-ledger"
  case unknownFile = "unknown-file"
  case forgotten

  static let keyPrefix = "refusal."

  var key: String { Self.keyPrefix + rawValue }
}
