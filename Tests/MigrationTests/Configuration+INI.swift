import NotificationCenter

extension Configuration {
  /// The configuration as the bytes of an export that `qts-ini` reads.
  var iniBytes: [UInt8] {
    var lines = ["[System]", "Server Name = \(device.name ?? "")", "OS = \(device.system ?? "")"]
    for account in accounts {
      lines += ["", "[SMTP Service \(account.id)]", "Provider = \(account.provider)"]
      let fields: [(String, String?)] = [
        ("SMTP Server", account.server), ("SMTP Port", account.port),
        ("Secure Connection", account.security), ("Email", account.email),
        ("User Name", account.username), ("enAuthPass", account.secret?.text),
        ("Status", account.status), ("Default", account.isDefault.map { $0 ? "TRUE" : "FALSE" }),
      ]
      lines += fields.compactMap { key, value in value.map { "\(key) = \($0)" } }
    }
    for rule in rules {
      lines += ["", "[\(rule.kind == "alert" ? "Alert" : "Event") Rule \(rule.id)]"]
      lines.append("Name = \(rule.name)")
      for pair in rule.pairs {
        lines.append("Pair \(pair.number) Method = \(pair.method)")
        lines.append("Pair \(pair.number) Senders = \(pair.senders.joined(separator: ", "))")
      }
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
