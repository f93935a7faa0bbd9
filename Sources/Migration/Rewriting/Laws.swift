import ConfigText
import NotificationCenter
import Profiles

/// The laws that hold for every rewrite. The program checks them itself, on the very bytes that it
/// is about to write.
struct Laws {
  let document: any ExportDocument
  let changes: [ConfigurationChange]
  /// Whether a plan with the same options changes nothing in a configuration.
  let isSettled: (Configuration) -> Bool
  /// Whether the sender lists of a configuration hold what the plan says, worked out without the
  /// changes.
  let hasPlannedLists: (Configuration) -> Bool

  /// - Parameters:
  ///   - rewritten: the file's bytes after the edits.
  ///   - edits: edits of the file's original bytes.
  ///   - read: reads a document the way the original was read; only bytes that the edits explain.
  /// - Throws: the first law that does not hold.
  func check(
    _ rewritten: [UInt8],
    edits: EditSet,
    read: ([UInt8]) -> (any ExportDocument)?
  ) throws(LawViolation) {
    let original = document.source.original
    if changes.isEmpty || edits.isEmpty {
      guard changes.isEmpty, edits.isEmpty, rewritten == original else {
        throw .noEditsNoChange
      }
      return
    }
    guard edits.explains(before: original, after: rewritten) else { throw .onlyPlannedBytes }
    guard let again = read(rewritten), again.profile.name == document.profile.name else {
      throw .readsAsPlanned
    }
    let configuration = again.configuration
    guard configuration == document.configuration(after: changes) else { throw .readsAsPlanned }
    guard isSettled(configuration) else { throw .settled }
    guard hasPlannedLists(configuration) else { throw .senderListsAsPlanned }
  }
}
