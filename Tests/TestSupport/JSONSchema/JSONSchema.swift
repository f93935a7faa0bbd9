import Foundation
import HostFiles
import SystemPackage

/// Holds JSON against a schema, as far as our schemas go: a keyword that is not known here is an
/// error, so that nothing is passed over.
public struct JSONSchema {
  private let root: JSONValue

  public struct UnknownKeyword: Error {
    public let name: String
  }

  public init(_ root: JSONValue) {
    self.root = root
  }

  /// - Parameter path: below the checkout.
  public init(at path: String) throws {
    let file = Fixtures.folder.removingLastComponent().appending(path)
    let bytes = try HostFileSystem().read(file, limit: .max).bytes
    self.init(try JSONDecoder().decode(JSONValue.self, from: Data(bytes)))
  }

  /// What a value does not fulfil, each with its place; empty where it is valid.
  ///
  /// - Parameter definition: the name in `$defs` to hold it against; the whole schema without it.
  public func mistakes(in value: JSONValue, definition: String? = nil) throws -> [String] {
    let schema = definition.map { root["$defs"][$0] } ?? root
    return try mistakes(value, schema, "$")
  }

  private static let annotations: Set<String> = ["$schema", "title", "description", "$defs"]

  private func mistakes(_ value: JSONValue, _ schema: JSONValue, _ place: String) throws -> [String]
  {
    var mistakes: [String] = []
    for name in schema.names.subtracting(Self.annotations) {
      let expected = schema[name]
      switch name {
      case "$ref":
        mistakes += try self.mistakes(value, try definition(expected), place)
      case "const" where value != expected:
        mistakes.append("\(place): not the constant")
      case "enum" where !expected.elements.contains(value):
        mistakes.append("\(place): none of the values that are allowed")
      case "const", "enum":
        break
      case "type":
        if !Self.isOfType(value, expected.text ?? "") { mistakes.append("\(place): wrong type") }
      case "minimum":
        if let number = value.number, let minimum = expected.number, number < minimum {
          mistakes.append("\(place): too small")
        }
      case "pattern":
        if let text = value.text,
          text.range(of: expected.text ?? "", options: .regularExpression) == nil
        {
          mistakes.append("\(place): does not match")
        }
      case "required":
        for required in expected.elements.compactMap(\.text) where !value.names.contains(required) {
          mistakes.append("\(place): without \(required)")
        }
      case "properties":
        for property in value.names.intersection(expected.names) {
          mistakes += try self.mistakes(value[property], expected[property], "\(place).\(property)")
        }
      case "additionalProperties":
        for other in value.names.subtracting(schema["properties"].names)
        where expected == .bool(false) {
          mistakes.append("\(place): \(other) is not allowed")
        }
      case "items":
        for (index, element) in value.elements.enumerated() {
          mistakes += try self.mistakes(element, expected, "\(place)[\(index)]")
        }
      default:
        throw UnknownKeyword(name: name)
      }
    }
    return mistakes
  }

  private func definition(_ reference: JSONValue) throws -> JSONValue {
    let prefix = "#/$defs/"
    guard let text = reference.text, text.hasPrefix(prefix),
      case .object = root["$defs"][String(text.dropFirst(prefix.count))]
    else { throw UnknownKeyword(name: "$ref \(reference)") }
    return root["$defs"][String(text.dropFirst(prefix.count))]
  }

  private static func isOfType(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.object, "object"), (.array, "array"), (.string, "string"), (.bool, "boolean"),
      (.number, "number"), (.null, "null"):
      true
    case (.number(let number), "integer"): number.rounded() == number
    default: false
    }
  }
}
