import ConfigText
import NotificationCenter
import Profiles

/// Turns changes into the bytes of a file, and lets them out only if every law holds.
struct VerifiedRewrite {
  let registry: ProfileRegistry

  /// - Parameter companion: the bytes of a file beside the document.
  /// - Returns: the edits of the document's text, and the file afterwards: nil where nothing changes.
  /// - Throws: `LawViolation`, or `Refusal` where a change cannot be written.
  func carryOut(
    _ laws: Laws,
    companion: (String) -> [UInt8]?
  ) throws -> (edits: EditSet, rewritten: [UInt8]?) {
    let document = laws.document
    for change in laws.changes where change.isInsertion {
      guard let obstacle = document.obstacle(to: change, among: laws.changes) else { continue }
      throw Migrator.unplaceable(change, obstacle, in: document)
    }
    let edits = try document.edits(for: laws.changes)
    let rewritten: [UInt8]
    let originalEdits: EditSet
    do {
      originalEdits = try document.source.originalEdits(for: edits)
      rewritten = originalEdits.applied(to: document.source.original)
    } catch {
      throw Migrator.unencodable(edits, in: document)
    }
    try laws.check(rewritten, edits: originalEdits) { bytes in
      (try? registry.read(
        bytes, rewrittenFrom: document, by: originalEdits, companion: companion)) ?? nil
    }
    // A later run knows nothing of the original: where the last bytes go that were no UTF-8, it
    // reads all others as UTF-8.
    if !edits.isEmpty, document.source.encoding == UnknownEightBitCodec().name {
      let later = try registry.read(rewritten, companion: companion)
      guard let later, laws.isSettled(later.configuration) else {
        throw Migrator.mixedEncodings(in: document)
      }
    }
    return (edits, edits.isEmpty ? nil : rewritten)
  }
}
