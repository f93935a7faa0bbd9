import NotificationCenter
import XMLSyntax

extension XMLLayout {
  /// The names of all elements that the layout asks for.
  var names: [[UInt8]] {
    var paths: [XMLPath?] = [
      detection, deviceName, deviceSystem, deviceModel, deviceVersion, accounts,
    ]
    paths += AccountField.allCases.map { accountFields[$0] }
    if let rules {
      paths += [
        rules.records, rules.kind, rules.id, rules.name, rules.enabled, rules.pairs, rules.method,
        rules.senders, rules.recipients,
      ]
    }
    return paths.compactMap(\.self).flatMap { $0.steps.map(\.name) }
  }

  /// The layout for documents that are read with a vocabulary.
  func numbered(by vocabulary: XMLVocabulary) -> XMLLayout {
    func numbered(_ path: XMLPath) -> XMLPath { path.numbered(by: vocabulary) }
    return XMLLayout(
      detection: numbered(detection), deviceName: deviceName.map(numbered),
      deviceSystem: deviceSystem.map(numbered), deviceModel: deviceModel.map(numbered),
      deviceVersion: deviceVersion.map(numbered), accounts: numbered(accounts),
      accountFields: accountFields.mapValues(numbered),
      rules: rules.map { rules in
        RuleLayout(
          records: numbered(rules.records), kind: rules.kind.map(numbered),
          id: rules.id.map(numbered), name: rules.name.map(numbered),
          enabled: rules.enabled.map(numbered), pairs: numbered(rules.pairs),
          method: rules.method.map(numbered), senders: numbered(rules.senders),
          recipients: rules.recipients.map(numbered))
      })
  }
}
