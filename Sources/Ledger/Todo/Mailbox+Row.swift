import GRDB

extension Mailbox {
  init(row: Row) {
    self.init(device: row["device"], provider: row["provider"], address: row["mailbox"])
  }
}
