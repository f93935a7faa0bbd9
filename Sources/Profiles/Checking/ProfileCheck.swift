public import ConfigText
import INISyntax
import NotificationCenter
import XMLSyntax

/// What a profile finds in a document and what it does not, whether the document can be read as a
/// configuration or not.
public struct ProfileCheck: Sendable {
  /// Whether the profile knows the document.
  public let isDetected: Bool
  /// One for each key of a profile of this format, in the order of the guide.
  public let coverage: [Coverage]
  /// Why the document is not read as a configuration.
  public let refusal: Refusal?
  /// What is read, but most likely not as it is meant.
  public let warnings: [CheckWarning]

  /// Looks for everything that a profile asks for.
  ///
  /// - Parameters:
  ///   - profile: what is checked.
  ///   - bytes: the document.
  ///   - companion: the bytes of a file beside the document.
  /// - Throws: `Refusal` where the document is malformed, or of another format than the profile.
  public init(
    of profile: Profile,
    on bytes: [UInt8],
    companion: (String) -> [UInt8]? = { _ in nil }
  ) throws(Refusal) {
    let registry = ProfileRegistry([profile])
    var warnings: [CheckWarning] = []
    do {
      switch profile.layout {
      case .xml(let layout):
        guard XMLDocument.looksLikeXML(bytes) else { throw Self.otherFormat("XML") }
        let document = try XMLDocument(parsing: bytes)
        isDetected = layout.value.detects(document)
        coverage = XMLCoverage(document, profile: profile, layout: layout.value).all()
      case .ini(let layout):
        guard !XMLDocument.looksLikeXML(bytes) else { throw Self.otherFormat("INI") }
        let document = try INIDocument(parsing: bytes)
        isDetected = layout.value.detects(document)
        coverage = INICoverage(document, profile: profile, layout: layout.value).all()
        if let warning = document.strayServerWarning(layout.value) { warnings.append(warning) }
      }
    } catch {
      throw .unreadable(error)
    }
    warnings += coverage.compactMap(\.kindWarning)
    do throws(Refusal) {
      let export = try registry.read(bytes, companion: companion)
      refusal = nil
      warnings += export?.unknownMethodWarnings ?? []
    } catch {
      refusal = error
    }
    self.warnings = warnings
  }

  private static func otherFormat(_ name: String) -> Refusal {
    Refusal(code: "other-format", message: "the profile is for \(name), and this is something else")
  }
}
