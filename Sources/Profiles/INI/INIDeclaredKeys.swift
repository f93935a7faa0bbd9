import ConfigText
import INISyntax
import NotificationCenter

/// What a profile says of the keys of a document, as far as it decides what may be shown.
struct INIDeclaredKeys {
  private let secrets: Set<Int>
  private let senders: Set<Int>
  /// Where the names of the sections begin that hold accounts.
  private let accountSections: Set<Int>
  /// Keys of fields in such sections.
  private let secretNames: Names
  private let shownNames: Names

  private struct Names {
    var names: [[UInt8]] = []
    var patterns: [NamePattern] = []

    func contains(_ key: ArraySlice<UInt8>) -> Bool {
      names.contains { key.equalsIgnoringASCIICase($0) }
        || patterns.contains { $0.match(key) != nil }
    }
  }

  /// The keys of a section of accounts, without those that only a reading tells.
  init(_ layout: INILayout) {
    self.init(layout, secrets: [], senders: [], accountSections: [])
  }

  /// The keys of a whole document.
  init(_ export: INIExport, layout: INILayout) {
    let sites = export.sites
    let text = export.source.text
    let secrets = Set(
      sites.accounts.indices.compactMap {
        export.entry(of: .secret, account: $0)?.keyRange.lowerBound
      })
    let senders = Set(
      export.pairSites.flatMap { site in
        let items = site.items.map(\.entry).filter { !$0.valueRange.isEmpty }
        return (items + [site.list].compactMap(\.self)).map(\.keyRange.lowerBound)
      })
    var sections = Set(sites.accounts.compactMap { $0.section?.nameRange.lowerBound })
    if layout.keyedAccounts != nil {
      let shared = export.document.sections.map(\.nameRange)
        .filter { layout.accountSection.match(text[$0]) != nil }
      sections.formUnion(shared.map(\.lowerBound))
    }
    if export.profile.isBuiltIn {
      // What other keys of the program's own formats hold is known; there, names tell.
      self.init(layout, secrets: secrets, senders: [], accountSections: [])
    } else {
      self.init(layout, secrets: secrets, senders: senders, accountSections: sections)
    }
  }

  private init(
    _ layout: INILayout,
    secrets: Set<Int>,
    senders: Set<Int>,
    accountSections: Set<Int>
  ) {
    self.secrets = secrets
    self.senders = senders
    self.accountSections = accountSections
    secretNames = Self.names(of: [.secret], layout)
    var shown = Self.names(of: AccountField.allCases.filter { $0 != .secret }, layout)
    shown.names += layout.accountName + [layout.hostAndPort].compactMap(\.self)
    shown.patterns += layout.keyedAccounts?.name ?? []
    Self.addNeighbours(layout, to: &shown)
    shownNames = shown
  }

  private static func names(of fields: [AccountField], _ layout: INILayout) -> Names {
    guard let keyed = layout.keyedAccounts else {
      return Names(names: fields.flatMap { layout.accountFields[$0] ?? [] })
    }
    return Names(patterns: fields.flatMap { keyed.fields[$0] ?? [] })
  }

  /// The device and the rules can stand in the section of the accounts.
  private static func addNeighbours(_ layout: INILayout, to shown: inout Names) {
    let device = [
      layout.deviceName, layout.deviceSystem, layout.deviceModel, layout.deviceVersion,
    ].compactMap(\.self)
    shown.names += device.filter { layout.accountSection.match($0.section[...]) != nil }.map(\.key)
    guard let rules = layout.rules, rules.isKeyed, layout.keyedAccounts != nil,
      rules.section.text.equalsIgnoringASCIICase(layout.accountSection.text)
    else { return }
    shown.patterns += (rules.fields.all.all + rules.pairParts.all).compactMap(\.self)
  }

  /// Whether a section holds an account, or all of them.
  func isAccount(_ section: INISection) -> Bool {
    accountSections.contains(section.nameRange.lowerBound)
  }

  /// Whether a key is that of a field that can be shown, whatever its name is.
  ///
  /// - Parameter isInAccount: whether it stands in a section that holds accounts.
  func isShown(_ key: Range<Int>, in text: [UInt8], isInAccount: Bool) -> Bool {
    if secrets.contains(key.lowerBound) { return false }
    if senders.contains(key.lowerBound) { return true }
    return isInAccount && !secretNames.contains(text[key]) && shownNames.contains(text[key])
  }
}
