public import ConfigText
import INISyntax
import XMLSyntax

/// A profile proposed for a document that no profile knows.
///
/// It looks for mail servers, addresses, ports and what repeats, and says of each line how sure it
/// is. The proposal loads as it is.
public struct ProfileDraft: Sendable {
  /// The text of a profile file, which holds no value of the document but what tells its records
  /// apart.
  public let yaml: String

  /// Proposes a profile for a document.
  ///
  /// - Throws: `Refusal` where the document is malformed, or holds no mail server.
  public init(for bytes: [UInt8]) throws(Refusal) {
    do {
      let profile =
        XMLDocument.looksLikeXML(bytes)
        ? try XMLDraft(try XMLDocument(parsing: bytes)).profile()
        : try INIDraft(try INIDocument(parsing: bytes)).profile()
      yaml = profile.yaml
    } catch {
      throw .unreadable(error)
    }
  }

  static let noServer = Refusal(
    code: "no-mail-server",
    message: "nothing here looks like the name of a mail server, so there is nothing to begin with"
  )
}
