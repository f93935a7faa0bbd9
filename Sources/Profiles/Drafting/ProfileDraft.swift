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
      let text =
        XMLDocument.looksLikeXML(bytes)
        ? try XMLDraft(try XMLDocument(parsing: bytes)).text()
        : try INIDraft(try INIDocument(parsing: bytes)).text()
      yaml = text
    } catch {
      throw .unreadable(error)
    }
  }

  static let noServer = Refusal(
    code: "no-mail-server",
    message: "nothing here looks like the name of a mail server, so there is nothing to begin with"
  )

  static func header(_ format: String) -> DraftText {
    var text = DraftText()
    text.add(ProfileSchema.editorLine)
    text.add(
      "# A proposal. sure: name and values agree. likely: one of them does. guess: look at it.")
    text.add(
      "# `mailmend profiles check THIS-FILE EXPORT` shows what it finds and what is left to fill in."
    )
    text.add("name: draft", "give it a name of your own")
    text.add("format: \(format)")
    return text
  }

  /// The lines about ids and the provider that follow from what was found.
  static func addPolicies(_ guesses: [FieldGuess], hasID: Bool, to text: inout DraftText) {
    if !hasID {
      text.add("  ids: numbered", "likely: no field looks like an id, so accounts are counted")
    }
    if !guesses.contains(where: { $0.field == "provider" }) {
      text.add("  constants:")
      text.add(
        "    provider: Custom",
        "guess: nothing says which accounts are Custom; name the field and remove rewrite: never")
    }
  }

  /// The line that passes over records without a provider, such as empty slots.
  static func addRequired(
    _ guesses: [FieldGuess],
    _ columns: [Column],
    of count: Int,
    to text: inout DraftText
  ) {
    guard let provider = guesses.first(where: { $0.field == "provider" }),
      let column = columns.first(where: { $0.selector == provider.selector }),
      column.filled.count < count
    else { return }
    text.add(
      "  required: [provider]",
      "likely: \(count - column.filled.count) of \(count) have none and are no accounts")
  }

  static let accountFields = [
    "provider", "server", "port", "security", "email", "username", "secret", "status", "default",
  ]
}
