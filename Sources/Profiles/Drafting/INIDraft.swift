import ConfigText
import INISyntax
import NotificationCenter

/// Proposes a profile for an INI document.
struct INIDraft {
  private let document: INIDocument
  let lines: [INIDraftLine]

  init(_ document: INIDocument) {
    self.document = document
    lines = document.sections.flatMap { section in
      document.entries[section.entries].map { entry in
        INIDraftLine(
          section: document.name(of: section),
          key: document.key(of: entry),
          value: document.value(of: entry)
        )
      }
    }
  }

  func profile() throws(Refusal) -> DraftedProfile {
    let hosts = hosts
    guard let first = hosts.first else { throw serverBehindColon ?? ProfileDraft.noServer }
    let sections = AccountSections(
      like: first.section, among: lines.map(\.section).uniqued())
    let key = NumberedName(first.key)
    let sharesSection =
      key.number != nil
      && (sections.ids.isEmpty && sections.accountNames.isEmpty
        || hosts.filter { $0.section == first.section }.count > 1)
    return sharesSection
      ? sharedSection(first.section, server: key.pattern("id"))
      : ownSections(sections, server: first)
  }

  /// The lines with a mail server or, where there is none, with what is called one.
  var hosts: [INIDraftLine] {
    let sure = lines.filter { FieldGuesser.isMailHost($0.value) }
    guard sure.isEmpty else { return sure }
    return lines.filter { line in
      let words = FieldGuesser.words(line.key).split(separator: " ")
      return FieldGuesser.isHost(line.value)
        && words.contains { ["smtp", "mail", "mailhub", "relay"].contains($0) }
    }
  }

  /// Why a server is not found that stands in a line such as `host: smtp.gmail.com`.
  private var serverBehindColon: Refusal? {
    let text = document.source.text
    let lines = LineTable(text)
    for number in 0..<lines.lineCount {
      let line = text[text.trimmingASCIIWhiteSpace(in: lines.range(ofLine: number))]
      guard !line.contains(UInt8(ascii: "=")), let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      let value = String(decoding: line[line.index(after: colon)...], as: UTF8.self)
      guard FieldGuesser.isMailHost(value.filter { !$0.isWhitespace }) else { continue }
      return Refusal(
        code: "no-mail-server",
        message: "a mail server stands behind \":\" here, but a key of INI ends at \"=\": "
          + "the program reads no lines with \":\"",
        place: Place(line: number + 1, column: 1)
      )
    }
    return nil
  }

  var deviceName: DraftLine? {
    let names = ["servername", "hostname", "nasname", "devicename"]
    let named = lines.first { line in
      names.contains(FieldGuesser.words(line.key).replacing(" ", with: "")) && !line.value.isEmpty
    }
    guard let named, !named.section.isEmpty else { return nil }
    return DraftLine("name", "[\(named.section)] \(named.key)", "likely: its name fits")
  }
}
