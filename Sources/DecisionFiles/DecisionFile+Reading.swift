import ConfigText
import Migration
import NotificationCenter
import Yams

extension DecisionFile {
  /// Reads a decisions file.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file; none at all is no answer.
  ///   - path: what errors call it.
  /// - Throws: `DecisionFileError` with the place and what was expected there.
  public init(yaml: String, path: String) throws(DecisionFileError) {
    self.init()
    let reader = DecisionReader(path: path)
    guard let root = try reader.compose(yaml) else { return }
    let entries = try reader.mapping(root, keys: ["decisions"])
    guard let list = entries["decisions"] else {
      throw reader.error(root, "expected \"decisions\"")
    }
    for node in try reader.sequence(list) {
      let answer = try reader.answer(node)
      if self.answer(to: answer.review, device: answer.device) != nil {
        throw reader.error(node, "this question was answered above already; keep one of the two")
      }
      add(answer)
    }
  }
}

/// Reads the nodes of a decisions file.
private struct DecisionReader {
  let path: String

  func error(_ node: Node, _ message: String) -> DecisionFileError {
    let place = node.mark.map { Place(line: $0.line, column: $0.column) }
    return DecisionFileError(path: path, place: place, message: message)
  }

  func compose(_ yaml: String) throws(DecisionFileError) -> Node? {
    let yaml = YAMLText.withoutByteOrderMark(yaml)
    do {
      return try Yams.compose(yaml: yaml, .basic, .default, .utf8)
    } catch {
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        let place = Place(line: mark.line, column: mark.column)
        throw DecisionFileError(path: path, place: place, message: problem)
      case .duplicatedKeysInMapping(let keys, let context):
        let place = Place(line: context.mark.line, column: context.mark.column)
        let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
        throw DecisionFileError(
          path: path, place: place, message: "\(names) stands twice; keep one")
      default:
        throw DecisionFileError(path: path, place: nil, message: "this is neither YAML nor JSON")
      }
    }
  }

  func answer(_ node: Node) throws(DecisionFileError) -> RecordedAnswer {
    let keys = ["device", "provider", "mailbox", "username", "reason", "answer"]
    let entries = try mapping(node, keys: keys)
    func text(_ key: String) throws(DecisionFileError) -> String {
      guard let value = entries[key] else { throw error(node, "expected \"\(key)\"") }
      guard case .scalar(let scalar) = value else { throw error(value, "expected a text") }
      return scalar.string
    }
    let providerName = try text("provider")
    guard case .native(let provider) = Provider(name: providerName) else {
      throw error(entries["provider"] ?? node, "expected Gmail or Outlook.com")
    }
    guard let reason = ReviewReason(rawValue: try text("reason")) else {
      let known = ReviewReason.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(entries["reason"] ?? node, "expected one of \(known)")
    }
    let isAccepted: Bool
    switch try text("answer") {
    case "leave": isAccepted = false
    case "accept" where reason.canBeAccepted: isAccepted = true
    case "accept":
      throw error(
        entries["answer"] ?? node,
        "\"\(reason.rawValue)\" cannot be accepted: no answer would make the rewrite work; write leave"
      )
    default: throw error(entries["answer"] ?? node, "expected accept or leave")
    }
    return RecordedAnswer(
      device: try text("device"),
      review: MailboxReview(
        provider: provider,
        mailbox: try text("mailbox"),
        username: try text("username"),
        reason: reason
      ),
      isAccepted: isAccepted
    )
  }

  func sequence(_ node: Node) throws(DecisionFileError) -> [Node] {
    if case .sequence(let sequence) = node { return Array(sequence) }
    // A list without entries is written like this, too.
    if case .scalar(let scalar) = node, scalar.string.isEmpty { return [] }
    throw error(node, "expected a list of decisions")
  }

  func mapping(_ node: Node, keys: [String]) throws(DecisionFileError) -> [String: Node] {
    guard case .mapping(let mapping) = node else {
      throw error(node, "expected a mapping with the keys \(keys.joined(separator: ", "))")
    }
    var result: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let name) = key, keys.contains(name.string) else {
        throw error(
          key, "this key is not known here; expected one of \(keys.joined(separator: ", "))")
      }
      result[name.string] = value
    }
    return result
  }
}
