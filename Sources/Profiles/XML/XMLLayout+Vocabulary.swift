import NotificationCenter
import XMLSyntax

extension XMLLayout {
  /// The names of all elements that the layout asks for.
  var names: [[UInt8]] {
    var names: [[UInt8]] = []
    var layout = self
    layout.forEachPath { names += $0.steps.map(\.name) }
    return names
  }

  /// The layout for documents that are read with a vocabulary.
  func numbered(by vocabulary: XMLVocabulary) -> XMLLayout {
    var layout = self
    layout.forEachPath { $0 = $0.numbered(by: vocabulary) }
    layout.sortFields()
    return layout
  }

  private mutating func forEachPath(_ body: (inout XMLPath) -> Void) {
    for index in detection.indices { body(&detection[index]) }
    for keyPath in [\XMLLayout.deviceName, \.deviceSystem, \.deviceModel, \.deviceVersion] {
      Self.visit(&self[keyPath: keyPath], body)
    }
    body(&accounts)
    for field in AccountField.allCases { Self.visit(&accountFields[field], body) }
    Self.visit(&accountName, body)
    rules?.forEachPath(body)
  }

  fileprivate static func visit(_ path: inout XMLPath?, _ body: (inout XMLPath) -> Void) {
    guard var visited = path else { return }
    body(&visited)
    path = visited
  }
}

extension XMLLayout.RuleLayout {
  fileprivate mutating func forEachPath(_ body: (inout XMLPath) -> Void) {
    body(&records)
    for keyPath in [
      \XMLLayout.RuleLayout.kind, \.id, \.name, \.enabled, \.pairs.records, \.pairs.rule,
      \.pairs.id, \.pairs.method,
    ] {
      XMLLayout.visit(&self[keyPath: keyPath], body)
    }
    senders.forEachPath(body)
    recipients?.forEachPath(body)
  }
}

extension XMLLayout.ListLayout {
  fileprivate mutating func forEachPath(_ body: (inout XMLPath) -> Void) {
    body(&items)
    guard var rows else { return }
    body(&rows.records)
    XMLLayout.visit(&rows.rule, body)
    XMLLayout.visit(&rows.pair, body)
    self.rows = rows
  }
}
