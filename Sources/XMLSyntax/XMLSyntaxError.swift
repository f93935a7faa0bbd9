public import ConfigText

/// Why a document is not read as XML.
public enum XMLSyntaxError: Error, Equatable, Sendable {
  /// libxml2 found the text not well-formed; the code is one of its `xmlParserErrors`.
  case notWellFormed(libxmlCode: Int32, place: Place)
  /// The encoding that the file names for itself is not the one that it is in.
  case encodingMismatch(String, place: Place)
  /// The file names an encoding, or shows one, that cannot be read.
  case unsupportedEncoding(String, place: Place)
  /// There is a document type declaration, whatever it says.
  case documentType(place: Place)
  /// An element stands deeper than ``XMLLimits/depth`` allows.
  case tooDeep(limit: Int, place: Place)
  /// An element has more attributes than ``XMLLimits/attributes`` allows.
  case tooManyAttributes(limit: Int, place: Place)
  /// A text, comment or attribute value is longer than ``XMLLimits/valueLength`` allows, or a tag
  /// longer than ``XMLLimits/tagLength``.
  case valueTooLong(limit: Int, place: Place)
  /// The text is longer than ``XMLLimits/textLength`` allows.
  case tooLarge(limit: Int)
}

extension XMLSyntaxError: Refusable {
  public var refusal: Refusal {
    switch self {
    case .notWellFormed(let code, let place):
      // libxml2's own words may quote the text, and so a password.
      Refusal(
        code: "not-well-formed",
        message: "this is not well-formed XML: \(Self.explanation(of: code)); "
          + "export the settings again or mend the file",
        place: place
      )
    case .encodingMismatch(let message, let place):
      Refusal(code: "encoding-mismatch", message: message, place: place)
    case .unsupportedEncoding(let name, let place):
      Refusal(
        code: "unsupported-encoding",
        message:
          "the encoding of the file is \"\(Excerpt.of(name))\", which cannot be read here; save it as "
          + "UTF-8",
        place: place
      )
    case .documentType(let place):
      Refusal(
        code: "document-type",
        message: "there is a document type declaration (\"<!DOCTYPE\"), which no export has and "
          + "through which entities attack; remove it",
        place: place
      )
    case .tooDeep(let limit, let place):
      Refusal(
        code: "too-deep",
        message: "elements are nested more than \(limit) deep",
        place: place
      )
    case .tooManyAttributes(let limit, let place):
      Refusal(
        code: "too-many-attributes",
        message: "one element has more than \(limit) attributes",
        place: place
      )
    case .valueTooLong(let limit, let place):
      Refusal(
        code: "value-too-long",
        message: "one text, comment, attribute or tag is longer than \(limit) bytes",
        place: place
      )
    case .tooLarge(let limit):
      Refusal(code: "too-large", message: "the document has more than \(limit) bytes")
    }
  }

  /// What the commoner ones of libxml2's codes (`xmlerror.h`) mean.
  private static func explanation(of code: Int32) -> String {
    switch code {
    case 4: "the document is empty"
    case 5: "something stands after the end of the root element"
    case 8: "a character reference names no character"
    case 9: "there is a character that XML does not allow"
    case 21, 23: "an \"&\" does not begin a reference (it is written \"&amp;\")"
    case 26: "an entity is used that nothing declares"
    case 33, 34: "a value in the XML declaration is not quoted or not closed"
    case 38: "a \"<\" stands in an attribute value"
    case 39, 40: "an attribute value is not quoted or not closed"
    case 41: "an attribute has no value"
    case 42: "an attribute is given twice"
    case 45: "a comment is not closed"
    case 47: "a processing instruction is not closed"
    case 57: "the XML declaration is not closed (\"?>\" is missing)"
    case 62: "\"]]>\" stands in text"
    case 63: "a CDATA section is not closed"
    case 64: "an XML declaration stands elsewhere than at the very start"
    case 65: "white space is missing"
    case 68: "a name is expected"
    case 73: "a tag is not closed (\">\" is missing)"
    case 74: "\"</\" is expected"
    case 75: "\"=\" is expected"
    case 76: "an end tag does not match the start tag that is open"
    case 77: "the document ends before its elements do"
    case 78: "\"standalone\" in the XML declaration is neither \"yes\" nor \"no\""
    case 79: "\"encoding\" in the XML declaration is no name of an encoding"
    case 80: "a comment holds \"--\""
    case 96: "the XML declaration has no \"version\""
    case 108, 109: "the XML declaration names a version that is not 1.0"
    case 110: "a name is too long"
    case 200...204: "a name or an attribute breaks the rules of XML namespaces"
    default: "libxml2 says error \(code)"
    }
  }
}
