import ConfigText
import INISyntax
import NotificationCenter

/// Reads a configuration in an INI document and notes where everything stands.
struct INIExportReader {
  private let document: INIDocument
  private let deviceDocument: INIDocument?
  private let dialect: Dialect
  private let ids: IDPolicy
  private let layout: Shared<INILayout>
  private let original: INIExport?

  /// - Parameter original: an export of which the document is a rewritten form with the same numbers
  ///   of keys.
  init(
    _ document: INIDocument,
    deviceDocument: INIDocument?,
    profile: Profile,
    layout: Shared<INILayout>,
    original: INIExport?
  ) {
    self.document = document
    self.deviceDocument = deviceDocument
    dialect = profile.dialect
    ids = profile.ids
    self.layout = layout
    self.original = original
  }

  func read() throws(ExportError) -> (configuration: Configuration, sites: INIExport.Sites) {
    let (device, deviceName) = readDevice()
    var accounts = INIAccountReader(
      document,
      layout: layout,
      dialect: dialect,
      ids: ids,
      original: original
    )
    var rules = layout.value.sharedRules.map {
      INIRuleReader(document, layout: $0, dialect: dialect, original: original)
    }
    let (entries, text) = (document.entries, document.source.text)
    for section in document.sections where !(try accounts.read(section)) {
      try rules?.read(section, entries, in: text)
    }
    try accounts.finish()
    try rules?.finish()
    let (list, ruleSites): (RuleList, INIRuleSites) =
      if let rules = consume rules { (rules.rules, rules.sites) } else { ([], INIRuleSites()) }
    let configuration = Configuration(
      device: device,
      accounts: accounts.accounts,
      rules: list,
      reservedIDs: accounts.reservedIDs
    )
    let sites = INIExport.Sites(
      deviceName: deviceName,
      accounts: accounts.sites,
      accountKeys: accounts.keys,
      rules: ruleSites
    )
    return (configuration, sites)
  }

  /// The device, and where its name stands in the document.
  private func readDevice() -> (device: Device, name: INIEntry?) {
    let document = deviceDocument ?? document
    func entry(_ key: INIKey?) -> INIEntry? {
      guard let key else { return nil }
      for section in document.sections where document.name(of: section, is: key.section) {
        if let entry = document.entries[section.entries].first(where: {
          document.key(of: $0, is: key.key)
        }) {
          return entry
        }
      }
      return nil
    }
    func value(_ entry: INIEntry?) -> String? {
      entry.map { document.value(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let name = entry(layout.value.deviceName)
    let device = Device(
      name: value(name),
      system: value(entry(layout.value.deviceSystem)),
      model: value(entry(layout.value.deviceModel)),
      version: value(entry(layout.value.deviceVersion))
    )
    return (device, deviceDocument == nil ? name : nil)
  }
}
