/// A password or what encodes one: it compares like a text and never prints.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The text itself, for writing it back; it belongs into no message, report or log.
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public var isEmpty: Bool { text.isEmpty }
  public var description: String { "[redacted]" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
