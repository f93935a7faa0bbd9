import Fleet
import Migration
import Profiles
import TestSupport

extension FileReport {
  /// The report on an export that is made up of its parts, as `qts-ini` reads it.
  ///
  /// - Parameters:
  ///   - path: what the report calls the file.
  ///   - device: the device's name.
  ///   - rule: the name of the one rule.
  ///   - email: the mailbox of the one account, which is to be migrated.
  static func sample(
    path: String = "exports/nas.ini",
    device: String = "nas-01",
    rule: String = "Rule - 1",
    email: String = "alerts@example.com",
    withDiff: Bool = false
  ) throws -> FileReport {
    let text = """
      [System]
      Server Name = \(device)
      [SMTP Service 3]
      Provider = Custom
      SMTP Server = smtp.gmail.com
      Email = \(email)
      Status = expired
      Default = TRUE
      [Event Rule 1]
      Name = \(rule)
      Pair 1 Method = email
      Pair 1 Senders = 3

      """
    let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
    let processor = DocumentProcessor(migrator: migrator, withDiff: withDiff)
    return processor.process(Array(text.utf8), path: path).report
  }
}
