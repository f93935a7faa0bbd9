import ConfigText
import NotificationCenter
import Profiles

extension Migrator {
  /// The refusal of a document in which no fresh id is left, with the place of the largest one.
  static func refusal(_ error: RewriteError, of document: any ExportDocument) -> Refusal {
    let configuration = document.configuration
    var largest: (id: Int64, site: ConfigurationSite)?
    func consider(_ text: String, at site: ConfigurationSite) {
      guard let id = AccountID.integer(text), id > largest?.id ?? 0 else { return }
      largest = (id, site)
    }
    for (index, account) in configuration.accounts.enumerated() {
      consider(account.id, at: .accountField(index, .id))
    }
    for (rule, value) in configuration.rules.enumerated() {
      for (pair, value) in value.pairs.enumerated() {
        for (sender, id) in value.senders.enumerated() {
          consider(id, at: .sender(SenderPath(rule: rule, pair: pair, sender: sender)))
        }
      }
    }
    let refusal = error.refusal
    let place = largest.map { Place(of: document.offset(of: $0.site), in: document.source.text) }
    return Refusal(code: refusal.code, message: refusal.message, place: place)
  }

  /// The refusal of a document that is UTF-8 but for some bytes that go, so that all others would
  /// read differently afterwards; its place is that of the first of them.
  static func mixedEncodings(in document: any ExportDocument) -> Refusal {
    let bytes = document.source.original
    var place: Place?
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      place = UnknownEightBitCodec().place(ofUndecodable: offset, in: bytes)
    }
    return Refusal(
      code: "encoding-mismatch",
      message: "the bytes here are no UTF-8, but others are; without these the file would read "
        + "differently, and a second run would change it again; save the file as UTF-8",
      place: place
    )
  }

  /// The refusal of a document to which something cannot be added, with the reason.
  static func unplaceable(
    _ change: ConfigurationChange,
    _ obstacle: InsertionObstacle,
    in document: any ExportDocument
  ) -> Refusal {
    let (what, site): (String, ConfigurationSite) =
      switch change {
      case .insertAccount(let account, _): ("an account", .account(account))
      case .insertSender(let path, _): ("a sender", .pair(rule: path.rule, pair: path.pair))
      case .setField(let account, let field, _): ("a value", .accountField(account, field))
      case .removeAccount(let account): ("a change", .account(account))
      case .setSender(let path, _), .removeSender(let path): ("a change", .sender(path))
      }
    return Refusal(
      code: "cannot-insert",
      message: "\(what) cannot be added here with the profile \(document.profile.name): "
        + "\(obstacle.reason); migrate without --stage",
      place: Place(of: document.offset(of: site), in: document.source.text)
    )
  }

  /// The refusal of a reference that names several accounts; stages keep them apart.
  static func ambiguous(
    _ sender: AmbiguousSender,
    isStaged: Bool,
    in document: any ExportDocument
  ) -> Refusal {
    let refusal = document.refusal(of: sender)
    guard isStaged else { return refusal }
    return Refusal(
      code: refusal.code,
      message: refusal.message + "; without --stage they become one account",
      place: refusal.place
    )
  }

  /// The refusal of a document in whose encoding a new value cannot be written, with the place
  /// where it would stand.
  static func unencodable(_ edits: EditSet, in document: any ExportDocument) -> Refusal {
    let source = document.source
    let edit = edits.edits.first {
      !source.canEncode(String(decoding: $0.replacement, as: UTF8.self))
    }
    let value = edit.map { String(decoding: $0.replacement, as: UTF8.self) }
    return Refusal(
      code: "unencodable",
      message: "the new value \(value.map { "\"\(Excerpt.of($0))\" " } ?? "")cannot be written in "
        + "\(source.encoding); save the file as UTF-8",
      place: edit.map { Place(of: $0.range.lowerBound, in: source.text) }
    )
  }
}
