import ConfigText
import NotificationCenter
import XMLSyntax

/// Reads the accounts of an XML document.
struct XMLAccountReader {
  private let document: XMLDocument
  private let fields: XMLFieldReader
  private let layout: Shared<XMLLayout>
  private let numbersAccounts: Bool
  private var known = AccountRecords()
  private(set) var accounts: [Account] = []
  /// For each account its element.
  private(set) var records: [XMLDocument.Element] = []
  /// For each account where its fields stand.
  private(set) var slots: [XMLExport.AccountSlots] = []
  /// For each account the name that sender lists may have for it.
  private(set) var names: [String?] = []
  /// Ids of records that are no accounts.
  private(set) var reservedIDs: [String] = []

  /// - Parameters:
  ///   - fields: reads those of the document.
  ///   - numbersAccounts: whether accounts have the numbers of their places for ids.
  init(_ fields: XMLFieldReader, layout: Shared<XMLLayout>, numbersAccounts: Bool) {
    document = fields.document
    self.fields = fields
    self.layout = layout
    self.numbersAccounts = numbersAccounts
  }

  /// Reads records, of which some may be no accounts.
  mutating func read(_ elements: [XMLDocument.Element]) throws(ExportError) {
    accounts.reserveCapacity(elements.count)
    records.reserveCapacity(elements.count)
    slots.reserveCapacity(elements.count)
    names.reserveCapacity(elements.count)
    for element in elements { try read(element) }
  }

  private mutating func read(_ record: XMLDocument.Element) throws(ExportError) {
    var slots = XMLExport.AccountSlots(repeating: nil)
    var places = slots.mutableSpan
    try fields.find(layout.value.fieldPaths, of: record, &places)
    let account = try account(slots)
    for field in layout.value.required where (account[field] ?? "").isEmpty {
      if !account.id.isEmpty { reservedIDs.append(account.id) }
      return
    }
    if account.id.isEmpty { throw .missingID(place: fields.place(record)) }
    guard AccountID.isValid(account.id) else {
      let place = slots[AccountField.id.number].map(fields.place)
      throw .invalidID(account.id, place: place ?? fields.place(record))
    }
    if account.provider.isEmpty { throw .missingProvider(place: fields.place(record)) }
    try known.add(
      account,
      at: slots[AccountField.id.number].map(document.offset(of:))
        ?? document.range(of: record).lowerBound,
      in: document.source.text
    )
    accounts.append(account)
    records.append(record)
    names.append(slots[AccountField.allCases.count].map(document.value(of:)))
    self.slots.append(slots)
  }

  /// What a record says of an account.
  private func account(_ slots: XMLExport.AccountSlots) throws(ExportError) -> Account {
    func text(_ field: AccountField) -> String? {
      slots[field.number].map { fields.dialect.value(of: document.value(of: $0), field) }
    }
    let account = Account(
      id: text(.id) ?? (numbersAccounts ? String(accounts.count + 1) : ""),
      provider: text(.provider) ?? "",
      server: text(.server),
      port: text(.port),
      security: text(.security),
      email: text(.email),
      username: text(.username),
      secret: text(.secret).map(Secret.init),
      status: text(.status),
      isDefault: try slots[AccountField.isDefault.number].map { slot throws(ExportError) in
        try fields.boolean(slot) ?? false
      }
    )
    return layout.value.accountConstants.isEmpty ? account : completed(account, slots)
  }

  /// An account with the constants of the profile in place of the fields that its record lacks.
  private func completed(_ account: Account, _ slots: XMLExport.AccountSlots) -> Account {
    var account = account
    for (field, value) in layout.value.accountConstants where slots[field.number] == nil {
      account[field] = value
    }
    return account
  }
}
