/// A mistake in the resource of a language.
public struct TranslationError: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
