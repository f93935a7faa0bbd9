import ConfigText
import NotificationCenter
public import Profiles

/// What is read in one document, without its secrets.
public enum InspectionReport {
  /// The accounts and rules of a document.
  ///
  /// - Parameters:
  ///   - document: what is shown.
  ///   - format: `csv` has one row for each account.
  public static func bytes(_ document: any ExportDocument, format: ListFormat) -> [UInt8] {
    switch format {
    case .text: Array(textLines(document).map { $0 + "\n" }.joined().utf8)
    case .csv: csv(document)
    case .json, .ndjson: json(document)
    }
  }

  /// The text of a field as it may be shown; nil where the record lacks it.
  private static func shown(_ field: AccountField, of account: Account) -> String? {
    switch field {
    case .secret: account.secret.map { $0.isEmpty ? "" : $0.description }
    case .isDefault: account.isDefault.map { $0 ? "yes" : "no" }
    default: account[field].map(SensitiveText.redacted)
    }
  }

  private static func textLines(_ document: any ExportDocument) -> [String] {
    let configuration = document.configuration
    let device = configuration.device
    var lines = [
      "profile   \(document.profile.name): \(document.profile.summary)",
      "encoding  \(document.source.encoding)",
      "device    "
        + [device.name, device.system, device.model, device.version].compactMap(\.self)
        .joined(separator: " "),
      "",
      EnglishCount.of(configuration.accounts.count, "account"),
    ]
    for account in configuration.accounts {
      let values = AccountField.allCases.compactMap { field in
        shown(field, of: account).map { "\(field.rawValue) \($0.isEmpty ? "(empty)" : $0)" }
      }
      lines.append("  " + values.joined(separator: ", "))
    }
    lines += ["", EnglishCount.of(configuration.rules.count, "rule")]
    for rule in configuration.rules {
      let enabled = rule.isEnabled.map { $0 ? "" : ", disabled" } ?? ""
      lines.append("  \(rule.kind) rule \(rule.id) \"\(rule.name)\"\(enabled)")
      for pair in rule.pairs {
        lines.append(
          "    pair \(pair.number) \(pair.method): from \(pair.senders.joined(separator: ", "))"
            + " to \(pair.recipients.joined(separator: ", "))"
        )
      }
    }
    return lines.map { PrintableText.escaped(SensitiveText.redacted($0)) }
  }

  private static func csv(_ document: any ExportDocument) -> [UInt8] {
    CSVRow.bytes(AccountField.allCases.map(\.rawValue))
      + document.configuration.accounts.flatMap { account in
        CSVRow.bytes(AccountField.allCases.map { shown($0, of: account) ?? "" })
      }
  }

  private static func json(_ document: any ExportDocument) -> [UInt8] {
    let configuration = document.configuration
    var json = JSONWriter()
    json.object { json in
      json.member("profile", document.profile.name)
      json.member("encoding", document.source.encoding)
      json.key("device")
      json.object { json in
        json.member("name", configuration.device.name.map(SensitiveText.redacted))
        json.member("system", configuration.device.system.map(SensitiveText.redacted))
        json.member("model", configuration.device.model.map(SensitiveText.redacted))
        json.member("version", configuration.device.version.map(SensitiveText.redacted))
      }
      json.key("accounts")
      json.array(configuration.accounts) { $0.write($1) }
      json.key("rules")
      json.array(Array(configuration.rules)) { $0.write($1) }
    }
    json.newLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ account: Account) {
    object { json in
      json.member("id", account.id)
      json.member("provider", SensitiveText.redacted(account.provider))
      json.member("server", account.server.map(SensitiveText.redacted))
      json.member("port", account.port.map(SensitiveText.redacted))
      json.member("security", account.security.map(SensitiveText.redacted))
      json.member("email", account.email.map(SensitiveText.redacted))
      json.member("username", account.username.map(SensitiveText.redacted))
      json.member("secret", account.secret.map { $0.isEmpty ? "" : $0.description })
      json.member("status", account.status.map(SensitiveText.redacted))
      json.member("default", account.isDefault.map { $0 ? "yes" : "no" })
    }
  }

  fileprivate mutating func write(_ rule: Rule) {
    object { json in
      json.member("kind", SensitiveText.redacted(rule.kind))
      json.member("id", SensitiveText.redacted(rule.id))
      json.member("name", SensitiveText.redacted(rule.name))
      json.member("enabled", rule.isEnabled.map { $0 ? "yes" : "no" })
      json.key("pairs")
      json.array(rule.pairs) { json, pair in
        json.object { json in
          json.member("pair", pair.number)
          json.member("method", SensitiveText.redacted(pair.method))
          json.key("senders")
          json.array(pair.senders) { $0.string(SensitiveText.redacted($1)) }
          json.key("recipients")
          json.array(pair.recipients) { $0.string(SensitiveText.redacted($1)) }
        }
      }
    }
  }
}
