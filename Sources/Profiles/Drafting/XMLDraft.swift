import ConfigText
import NotificationCenter
import XMLSyntax

/// Proposes a profile for an XML document.
struct XMLDraft {
  private let document: XMLDocument
  private let leaves: [XMLLeaf]

  init(_ document: XMLDocument) {
    self.document = document
    leaves = XMLLeaf.all(in: document)
  }

  func profile() throws(Refusal) -> DraftedProfile {
    guard let records = accountRecords() else { throw ProfileDraft.noServer }
    let path = document.draftPath(to: records[0])
    let columns = document.draftColumns(of: records)
    let guesses = FieldGuesser.guesses(FieldGuesser.account, in: columns)
    let hasID = guesses.contains { $0.field == "id" }
    var place = [
      DraftLine(
        "record", path,
        records.count > 1
          ? "sure: \(records.count) of them stand side by side"
          : "likely: there is only one account to judge by")
    ]
    if !hasID {
      place.append(
        DraftLine(
          "ids", "numbered", "likely: no field looks like an id, so accounts are counted"))
    }
    let accounts = AccountsDraft(
      place: place,
      ownFields: hasID ? ["id"] : [],
      guesses: guesses,
      columns: columns,
      count: records.count
    )
    let rules = XMLRuleDraft(document, leaves: leaves, accounts: records)
      .find(ids: Set(accounts.filled("id")), emails: Set(accounts.filled("email")))
    let container = document.parent(of: records[0]).map(document.draftPath(toContainer:)) ?? path
    return DraftedProfile(
      format: "xml",
      detection: [DraftLine("detect", container, "likely: the accounts stand in it")],
      deviceName: deviceName,
      accounts: accounts,
      rules: rules.flatMap { hasID || $0.key != .id ? $0 : nil }
    )
  }

  private var deviceName: DraftLine? {
    let names = ["hostname", "servername", "nasname", "devicename", "device"]
    let named = leaves.first { leaf in
      let word = leaf.words.replacing(" ", with: "")
      return names.contains(word) && !document.value(of: leaf.slot).isEmpty
        && !FieldGuesser.isMailHost(document.value(of: leaf.slot))
    }
    return named.map { DraftLine("name", document.draftPath(to: $0), "likely: its name fits") }
  }

  /// The records around the mail servers, in document order.
  private func accountRecords() -> [XMLDocument.Element]? {
    var hosts = leaves.filter { FieldGuesser.isMailHost(document.value(of: $0.slot)) }
    if hosts.isEmpty {
      hosts = leaves.filter {
        FieldGuesser.isHost(document.value(of: $0.slot))
          && ["server", "host"].contains($0.words.split(separator: " ").last ?? "")
          && !["hostname"].contains($0.words)
      }
    }
    guard let first = hosts.first else { return nil }
    // Only those that are called the same: a record may name other hosts too.
    let same = hosts.filter { $0.signature == first.signature }.map(\.slot.element)
    if same.count > 1 {
      let common = document.commonAncestor(of: same)
      let records = same.compactMap { document.ancestor(of: $0, under: common) }
      if Set(records).count == same.count, !records.contains(where: { isLeafItself($0, first) }) {
        let name = document.name(of: records[0])
        return document.children(of: common).filter { document.name(of: $0) == name }
      }
    }
    // A single account: the smallest element that holds an address or a port too.
    var record = first.slot.element
    while let parent = document.parent(of: record) {
      let inside = leaves.filter {
        document.isInside($0.slot.element, record) && $0.slot.element != record
          || $0.slot.element == record && $0.slot.attributeRange != nil
      }
      let hasAddress = inside.contains { MailAddress.isAddress(document.value(of: $0.slot)) }
      if hasAddress, inside.count > 2 { break }
      if document.parent(of: parent) == nil { break }
      record = parent
    }
    let name = document.name(of: record)
    guard let parent = document.parent(of: record) else { return nil }
    return document.children(of: parent).filter { document.name(of: $0) == name }
  }

  private func isLeafItself(_ record: XMLDocument.Element, _ leaf: XMLLeaf) -> Bool {
    leaf.slot.attributeRange == nil
      && leaves.contains { $0.slot.element == record && $0.slot.attributeRange == nil }
  }
}
