public import NotificationCenter
import XMLSyntax

/// Where the documents of one kind of export keep their device, accounts and rules.
///
/// A profile is data: a YAML file, of which some are built in (``ProfileSource/builtIn``).
/// Nothing outside of these files knows the name of an element, a section or a key.
///
/// A class, since every document has it, and to copy it means to count a reference for each of its
/// parts.
public final class Profile: Sendable {
  /// How reports name it, such as `qts-xml`.
  public let name: String
  /// What it reads, in a few words.
  public let summary: String
  /// Whether it is part of the program, which then knows what every field of its documents means.
  public let isBuiltIn: Bool
  /// Whether changing a document is of any use.
  public let rewrite: RewritePolicy
  /// What becomes of the ids of migrated accounts.
  public let ids: IDPolicy
  /// By what sender lists name accounts.
  public let senderKey: SenderKey
  /// The fields of a Custom account that are empty in a native one.
  public let emptiedFields: [AccountField]
  /// A file that holds the device instead of the document, relative to the document's folder.
  public let deviceFile: String?
  /// The words of the documents.
  let dialect: Dialect
  let layout: Layout

  enum Layout: Sendable {
    case xml(Shared<XMLLayout>)
    case ini(Shared<INILayout>)
  }

  init(
    name: String,
    summary: String,
    isBuiltIn: Bool,
    rewrite: RewritePolicy,
    ids: IDPolicy,
    senderKey: SenderKey,
    emptiedFields: [AccountField],
    deviceFile: String?,
    dialect: Dialect,
    layout: Layout
  ) {
    self.name = name
    self.summary = summary
    self.isBuiltIn = isBuiltIn
    self.rewrite = rewrite
    self.ids = ids
    self.senderKey = senderKey
    self.emptiedFields = emptiedFields
    self.deviceFile = deviceFile
    self.dialect = dialect
    self.layout = layout
  }

  /// The syntax of the documents: `xml` or `ini`.
  public var format: String {
    switch layout {
    case .xml: "xml"
    case .ini: "ini"
    }
  }

  /// Whether there are rules in such documents at all.
  public var hasRules: Bool {
    switch layout {
    case .xml(let layout): layout.value.rules != nil
    case .ini(let layout): layout.value.rules != nil
    }
  }

  /// Whether accounts in such documents say which of them is the default.
  public var marksDefault: Bool { declares(.isDefault) }

  /// Whether the profile says where a field of an account stands.
  public func declares(_ field: AccountField) -> Bool {
    switch layout {
    case .xml(let layout): layout.value.accountFields[field] != nil
    case .ini(let layout):
      layout.value.keyedAccounts.map { $0.fields[field] != nil }
        ?? (layout.value.accountFields[field] != nil)
    }
  }

  /// What no name of an account may hold, since it stands between those of a list.
  var nameSeparator: UInt8? {
    guard senderKey == .name else { return nil }
    switch layout {
    case .xml(let layout): return layout.value.rules?.senders.separator
    case .ini(let layout):
      return layout.value.rules.flatMap { $0.hasItemKeys ? nil : $0.separator }
    }
  }

  /// The names of all elements that the profile asks for.
  var elementNames: [[UInt8]] {
    if case .xml(let layout) = layout { layout.value.names } else { [] }
  }

  /// The profile for documents that are read with a vocabulary.
  func numbered(by vocabulary: XMLVocabulary) -> Profile {
    guard case .xml(let layout) = layout else { return self }
    return Profile(
      name: name,
      summary: summary,
      isBuiltIn: isBuiltIn,
      rewrite: rewrite,
      ids: ids,
      senderKey: senderKey,
      emptiedFields: emptiedFields,
      deviceFile: deviceFile,
      dialect: dialect,
      layout: .xml(Shared(layout.value.numbered(by: vocabulary)))
    )
  }
}
