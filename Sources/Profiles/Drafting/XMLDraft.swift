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

  func text() throws(Refusal) -> String {
    guard let records = accountRecords() else { throw ProfileDraft.noServer }
    let path = document.draftPath(to: records[0])
    let columns = document.draftColumns(of: records)
    let guesses = FieldGuesser.guesses(FieldGuesser.account, in: columns)
    let hasID = guesses.contains { $0.field == "id" }
    let rules = XMLRuleDraft(document, leaves: leaves, accounts: records)
      .find(ids: values(of: "id", guesses, columns), emails: values(of: "email", guesses, columns))

    var text = ProfileDraft.header("xml")
    if !guesses.contains(where: { $0.field == "provider" }) {
      text.add("rewrite: never", "guess: until a field says which accounts are Custom")
    }
    let container = document.parent(of: records[0]).map(document.draftPath(toContainer:)) ?? path
    text.add(0, "detect", container, "likely: the accounts stand in it")
    addDevice(to: &text)
    DialectDraft(guesses, columns, rules: rules).write(to: &text)
    text.add("accounts:")
    text.add(
      2, "record", path,
      records.count > 1
        ? "sure: \(records.count) of them stand side by side"
        : "likely: there is only one account to judge by")
    ProfileDraft.addPolicies(guesses, hasID: hasID, to: &text)
    text.add("  fields:")
    text.add(
      guesses,
      for: (hasID ? ["id"] : []) + ProfileDraft.accountFields,
      indentation: 4)
    ProfileDraft.addRequired(guesses, columns, of: records.count, to: &text)
    if let rules, hasID || rules.key != .id {
      rules.write(to: &text)
    } else {
      text.add("# rules: ?", "nothing was found that names these accounts as senders")
    }
    return text.text
  }

  private func values(of field: String, _ guesses: [FieldGuess], _ columns: [Column]) -> Set<String>
  {
    let selector = guesses.first { $0.field == field }?.selector
    return Set(columns.first { $0.selector == selector }?.filled ?? [])
  }

  private func addDevice(to text: inout DraftText) {
    let names = ["hostname", "servername", "nasname", "devicename", "device"]
    let named = leaves.first { leaf in
      let word = leaf.words.replacing(" ", with: "")
      return names.contains(word) && !document.value(of: leaf.slot).isEmpty
        && !FieldGuesser.isMailHost(document.value(of: leaf.slot))
    }
    guard let named else { return }
    text.add("device:")
    text.add(2, "name", document.draftPath(to: named), "likely: its name fits")
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
