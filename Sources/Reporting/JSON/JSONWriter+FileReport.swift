import ConfigText
import Migration
import NotificationCenter

extension JSONWriter {
  /// One entry of `files`.
  mutating func write(_ file: FileReport, _ translation: Translation) {
    object { json in
      json.member("path", file.path)
      json.member("status", file.status.rawValue)
      json.member("profile", file.profile)
      json.member("encoding", file.encoding)
      if let device = file.device { json.write(device) }
      if file.profile != nil {
        json.key("accounts")
        json.array(file.accounts) { $0.write($1, translation) }
        json.key("relinks")
        json.array(file.relinks) { $0.write($1) }
        json.key("findings")
        json.array(file.findings) { $0.write($1, translation) }
      }
      if let before = file.hashBefore {
        json.key("sha256")
        json.object { json in
          json.member("before", before)
          json.member("after", file.hashAfter)
        }
      }
      if let diff = file.diff { json.member("diff", diff.map { $0 + "\n" }.joined()) }
      if let error = file.error { json.write(error, translation) }
    }
  }

  private mutating func write(_ device: Device) {
    key("device")
    object { json in
      json.member("name", device.name)
      json.member("system", device.system)
      json.member("model", device.model)
      json.member("version", device.version)
    }
  }

  private mutating func write(_ account: AccountReport, _ translation: Translation) {
    object { json in
      json.member("id", account.id)
      json.member("provider", account.provider)
      json.member("server", account.server)
      json.member("mailbox", account.mailbox)
      json.member("status", account.status?.rawValue ?? "unknown")
      json.member("verdict", account.verdict.rawValue)
      json.key("reasons")
      json.array(account.reasons) { $0.string($1.code) }
      if let becomes = account.becomes {
        json.key("becomes")
        json.object { json in
          json.member("id", becomes.id)
          json.member("provider", becomes.provider)
        }
      }
      json.member("stage", account.stage?.rawValue)
      json.key("rules")
      json.write(account.rules)
      json.member("action", account.action.rawValue)
      json.key("steps")
      json.array(account.steps) { $0.write($1, translation) }
    }
  }

  private mutating func write(_ finding: borrowing FindingReport, _ translation: Translation) {
    // Words of the program, in which nothing has to be escaped.
    let (code, severity) = (finding.code.rawValue, finding.severity.rawValue)
    open(room: 128) { bytes, offset in
      bytes.store(#"{"code":""#, at: &offset)
      _ = bytes.store(plain: code, at: &offset)
      bytes.store(#"","severity":""#, at: &offset)
      _ = bytes.store(plain: severity, at: &offset)
      bytes.store(#"","message":"#, at: &offset)
    }
    write(finding.message, translation)
    write(finding.place)
    close()
  }

  private mutating func write(_ phrase: borrowing Phrase, _ translation: Translation) {
    string { translation.json.append(phrase, to: &$0) }
  }

  private mutating func write(_ error: Refusal, _ translation: Translation) {
    key("error")
    object { json in
      json.member("code", error.code)
      json.member("message", Wording(translation).message(error))
      if let place = error.place { json.write(place) }
    }
  }

  private mutating func write(_ place: Place) {
    _ = attempt(room: 64) { bytes, offset in
      bytes.store(#""line":"#, at: &offset)
      bytes.store(decimal: place.line, at: &offset)
      bytes.store(#","column":"#, at: &offset)
      bytes.store(decimal: place.column, at: &offset)
      return true
    }
  }

  /// The counts of a run.
  mutating func write(_ summary: Summary) {
    object { json in
      for (name, count) in summary.counts { json.member(name, count) }
    }
  }
}

extension JSONWriter {
  /// About how many bytes an entry of `files` takes.
  static func size(of file: FileReport) -> Int {
    var size = 1024 + file.relinks.count * 112 + file.findings.count * 192
    for account in file.accounts {
      size += 256 + account.rules.count * 64 + account.steps.count * 160
    }
    for line in file.diff ?? [] { size += line.utf8.count + 8 }
    return size
  }
}
