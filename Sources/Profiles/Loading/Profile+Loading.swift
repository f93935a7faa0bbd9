import ConfigText
import NotificationCenter
import Yams

extension Profile {
  /// Reads a profile file.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - path: what errors call it.
  /// - Throws: `ProfileError` with the place and what was expected.
  public init(yaml: String, path: String) throws(ProfileError) {
    let root = ProfileNode(profile: path, node: try Self.compose(yaml, path: path))
    let entries = try root.entries([
      "name", "summary", "format", "rewrite", "detect", "device", "accounts", "rules",
    ])
    func required(_ key: String) throws(ProfileError) -> ProfileNode {
      guard let node = entries[key] else { throw root.error("expected \"\(key)\"") }
      return node
    }
    name = try required("name").text()
    summary = try entries["summary"]?.text() ?? ""
    if let node = entries["rewrite"] {
      guard let policy = RewritePolicy(rawValue: try node.text()) else {
        throw node.error("expected in-place or never")
      }
      rewrite = policy
    } else {
      rewrite = .inPlace
    }
    let format = try required("format")
    let parts = LayoutNodes(
      detection: try required("detect"),
      device: entries["device"],
      accounts: try required("accounts"),
      rules: entries["rules"]
    )
    switch try format.text() {
    case "xml":
      layout = .xml(try XMLLayout(parts))
      deviceFile = nil
    case "ini":
      layout = .ini(try INILayout(parts))
      deviceFile = try parts.device?.entries(LayoutNodes.iniDeviceKeys)["file"]?.text()
    default:
      throw format.error("expected xml or ini")
    }
  }

  private static func compose(_ yaml: String, path: String) throws(ProfileError) -> Node {
    do {
      if let node = try Yams.compose(yaml: yaml) { return node }
      throw ProfileError(profile: path, place: nil, message: "the file is empty")
    } catch let error as ProfileError {
      throw error
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw ProfileError(
          profile: path,
          place: Place(line: mark.line, column: mark.column),
          message: problem
        )
      case .duplicatedKeysInMapping(let keys, let context):
        throw ProfileError(
          profile: path,
          place: Place(line: context.mark.line, column: context.mark.column),
          message: keys.map { "\"\($0)\"" }.joined(separator: ", ") + " stands twice; keep one"
        )
      default:
        throw ProfileError(profile: path, place: nil, message: "this is no YAML")
      }
    } catch {
      throw ProfileError(profile: path, place: nil, message: "this is no YAML")
    }
  }
}
