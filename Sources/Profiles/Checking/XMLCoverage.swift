import ConfigText
import NotificationCenter
import XMLSyntax

/// What a profile finds in an XML document, path by path.
struct XMLCoverage {
  private let document: XMLDocument
  private let profile: Profile
  private let layout: XMLLayout
  private var text: [UInt8] { document.source.text }

  init(_ document: XMLDocument, profile: Profile, layout: XMLLayout) {
    self.document = document
    self.profile = profile
    self.layout = layout
  }

  func all() -> [Coverage] {
    var result = layout.detection.map { once("detect", $0) }
    result += [
      once("device.name", layout.deviceName), once("device.system", layout.deviceSystem),
      once("device.model", layout.deviceModel), once("device.version", layout.deviceVersion),
    ]
    let accounts = layout.accounts.select(in: document)
    result.append(records("accounts", layout.accounts, accounts))
    for field in AccountField.allCases {
      let path = layout.accountFields[field]
      let kind = ValueTally.kind(of: field)
      result.append(each("accounts.\(field.rawValue)", path, in: accounts, kind))
    }
    result.append(each("accounts.name", layout.accountName, in: accounts))
    guard let rules = layout.rules else { return result }
    return result + coverage(of: rules)
  }

  private func coverage(of rules: XMLLayout.RuleLayout) -> [Coverage] {
    let records = rules.records.select(in: document)
    var result = [
      self.records("rules", rules.records, records),
      each("rules.kind", rules.kind, in: records, .word(.kind)),
      each("rules.id", rules.id, in: records),
      each("rules.name", rules.name, in: records),
      each("rules.enabled", rules.enabled, in: records, .boolean),
    ]
    let pairs: [XMLDocument.Element]
    if let path = rules.pairs.records {
      pairs =
        rules.pairs.rule == nil
        ? records.flatMap { path.select(in: document, from: $0) } : path.select(in: document)
      result.append(self.records("rules.pairs", path, pairs))
    } else {
      pairs = records
    }
    result.append(each("rules.pairs.method", rules.pairs.method, in: pairs, .word(.method)))
    let ids = Set(
      records.flatMap { rules.id?.slots(in: document, from: $0) ?? [] }.map(document.value(of:))
    )
    result += coverage(of: rules.senders, "rules.pairs.senders", in: pairs, ruleIDs: ids)
    if let recipients = rules.recipients {
      result += coverage(of: recipients, "rules.pairs.recipients", in: pairs, ruleIDs: ids)
    } else {
      result.append(Coverage("rules.pairs.recipients", nil, found: 0, in: text))
    }
    return result
  }

  private func coverage(
    of list: XMLLayout.ListLayout,
    _ part: String,
    in pairs: [XMLDocument.Element],
    ruleIDs: Set<String>
  ) -> [Coverage] {
    guard let rows = list.rows else { return [each(part, list.items, in: pairs)] }
    let records =
      rows.isJoined
      ? rows.records.select(in: document)
      : pairs.flatMap { rows.records.select(in: document, from: $0) }
    var result = [
      self.records(part, rows.records, records), each("\(part).value", list.items, in: records),
    ]
    if let rule = rows.rule {
      // A row that names no rule belongs to none, so that it counts as not found.
      let claimed = records.filter { record in
        rule.firstSlot(in: document, from: record).map {
          ruleIDs.contains(document.value(of: $0))
        }
          ?? false
      }
      result.append(
        Coverage(
          "\(part).rule",
          rule.text,
          found: claimed.count,
          of: records.count,
          at: claimed.first.map { document.range(of: $0).lowerBound },
          in: text
        )
      )
    }
    if let pair = rows.pair { result.append(each("\(part).pair", pair, in: records)) }
    return result
  }

  private func once(_ part: String, _ path: XMLPath?) -> Coverage {
    let slots = path?.slots(in: document) ?? []
    return Coverage(
      part,
      path?.text,
      found: slots.count,
      at: slots.first.map(document.offset(of:)),
      in: text
    )
  }

  private func records(_ part: String, _ path: XMLPath, _ records: [XMLDocument.Element])
    -> Coverage
  {
    Coverage(
      part,
      path.text,
      found: records.count,
      at: records.first.map { document.range(of: $0).lowerBound },
      in: text
    )
  }

  /// How many records have a field.
  private func each(
    _ part: String,
    _ path: XMLPath?,
    in records: [XMLDocument.Element],
    _ kind: ValueTally.Kind = .other
  ) -> Coverage {
    var tally = ValueTally(profile.dialect, kind)
    var found = 0
    var first: Int?
    for record in records {
      let slots = path?.slots(in: document, from: record) ?? []
      guard let slot = slots.first else { continue }
      found += 1
      if first == nil { first = document.offset(of: slot) }
      for slot in slots { tally.add(document.value(of: slot)) }
    }
    return Coverage(
      part,
      path?.text,
      found: found,
      of: records.count,
      at: first,
      in: text,
      values: tally.values
    )
  }
}
