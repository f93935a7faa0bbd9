public import ConfigText
import INISyntax
import XMLSyntax

/// The profiles that a run knows, in the order in which they are tried.
public struct ProfileRegistry: Sendable {
  public let profiles: [Profile]
  private let vocabulary: XMLVocabulary

  public init(_ profiles: [Profile]) {
    let vocabulary = XMLVocabulary(profiles.flatMap(\.elementNames))
    self.vocabulary = vocabulary
    self.profiles = profiles.map { $0.numbered(by: vocabulary) }
  }

  /// Reads a document by the first profile that knows it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - companion: the bytes of a file beside it, given its path relative to the document's
  ///     folder, or nil where there is none.
  ///   - original: the document of which these bytes are a rewritten form; they are read in the
  ///     encoding that it was found to have, and the sooner, the more of its bytes they have.
  /// - Returns: nil where no profile knows the document.
  /// - Throws: `Refusal` where the document cannot be read or says something that would have to be
  ///   guessed.
  public func read(
    _ bytes: [UInt8],
    rewrittenFrom original: (any ExportDocument)? = nil,
    companion: (String) -> [UInt8]? = { _ in nil }
  ) throws(Refusal) -> (any ExportDocument)? {
    try read(bytes, rewrittenFrom: original, by: nil, companion: companion)
  }

  /// Reads a document of which it was checked what an original has to do with it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - original: the document of which these bytes are a rewritten form.
  ///   - edits: edits of the original's bytes that explain these (`EditSet.explains(before:after:)`);
  ///     nil where that was not checked.
  ///   - companion: the bytes of a file beside it.
  package func read(
    _ bytes: [UInt8],
    rewrittenFrom original: (any ExportDocument)?,
    by edits: EditSet?,
    companion: (String) -> [UInt8]?
  ) throws(Refusal) -> (any ExportDocument)? {
    do {
      if XMLDocument.looksLikeXML(bytes) {
        return try readXML(bytes, rewrittenFrom: original as? XMLExport)
      }
      if let edits, let original = original as? INIExport {
        let document = try INIDocument(
          parsing: bytes, rewrittenFrom: original.document, by: edits)
        return try readINI(document, rewrittenFrom: original, companion: companion)
      }
      let isEightBit = original?.source.encoding == UnknownEightBitCodec().name
      let document = try INIDocument(parsing: bytes, isEightBit: isEightBit)
      return try readINI(document, companion: companion)
    } catch {
      throw .unreadable(error)
    }
  }

  private func readXML(
    _ bytes: [UInt8], rewrittenFrom original: XMLExport?
  ) throws -> (any ExportDocument)? {
    let document =
      if let original {
        try XMLDocument(
          parsing: bytes, changedFrom: original.document, vocabulary: vocabulary)
      } else {
        try XMLDocument(parsing: bytes, vocabulary: vocabulary)
      }
    for profile in profiles {
      guard case .xml(let layout) = profile.layout, layout.value.detects(document) else { continue }
      return try XMLExport(document, profile: profile, layout: layout)
    }
    return nil
  }

  private func readINI(
    _ document: INIDocument,
    rewrittenFrom original: INIExport? = nil,
    companion: (String) -> [UInt8]?
  ) throws -> (any ExportDocument)? {
    // Those that do not know the document are not copied.
    for index in profiles.indices {
      guard case .ini(let layout) = profiles[index].layout, layout.value.detects(document) else {
        continue
      }
      let profile = profiles[index]
      // A companion that cannot be read costs the name of the device, nothing more.
      let deviceDocument = profile.deviceFile.flatMap(companion).flatMap {
        try? INIDocument(parsing: $0)
      }
      return try INIExport(
        document,
        deviceDocument: deviceDocument,
        profile: profile,
        layout: layout,
        original: original
      )
    }
    return nil
  }
}
