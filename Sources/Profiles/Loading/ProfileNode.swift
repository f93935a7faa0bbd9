import ConfigText
import Yams

/// A node of a profile's YAML that knows its place and says what it expects.
struct ProfileNode {
  let profile: String
  let node: Node

  var place: Place? { node.mark.map { Place(line: $0.line, column: $0.column) } }

  func error(_ message: String) -> ProfileError {
    ProfileError(profile: profile, place: place, message: message)
  }

  /// The value of a text.
  func text() throws(ProfileError) -> String {
    guard case .scalar(let scalar) = node else { throw error("expected a text") }
    return scalar.string
  }

  /// One text, or a list of texts.
  func texts() throws(ProfileError) -> [String] {
    guard case .sequence(let sequence) = node else { return [try text()] }
    var result: [String] = []
    for item in sequence { result.append(try ProfileNode(profile: profile, node: item).text()) }
    return result
  }

  /// The entries of a mapping.
  ///
  /// - Parameter keys: the keys that may stand here.
  func entries(_ keys: [String]) throws(ProfileError) -> [String: ProfileNode] {
    guard case .mapping(let mapping) = node else {
      throw error("expected a mapping with some of the keys \(keys.joined(separator: ", "))")
    }
    var result: [String: ProfileNode] = [:]
    for (key, value) in mapping {
      let keyNode = ProfileNode(profile: profile, node: key)
      let name = try keyNode.text()
      guard keys.contains(name) else {
        throw keyNode.error(
          "\"\(name)\" is not known here; expected one of \(keys.joined(separator: ", "))"
        )
      }
      result[name] = ProfileNode(profile: profile, node: value)
    }
    return result
  }

  func xmlPath() throws(ProfileError) -> XMLPath {
    do {
      return try XMLPath(try text())
    } catch let failure as XMLPathError {
      guard case .expected(let what) = failure else { throw error("expected a path") }
      throw error("expected \(what)")
    } catch let failure as ProfileError {
      throw failure
    } catch {
      throw self.error("expected a path")
    }
  }

  func iniKey() throws(ProfileError) -> INIKey {
    guard let key = INIKey(try text()) else { throw error("expected \"[section] key\"") }
    return key
  }

  func namePattern(with variable: String) throws(ProfileError) -> NamePattern {
    let pattern = NamePattern(try text())
    guard pattern.variables.contains(variable) else {
      throw error("expected a name with {\(variable)}")
    }
    return pattern
  }
}
