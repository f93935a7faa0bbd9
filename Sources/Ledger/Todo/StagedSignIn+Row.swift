import GRDB

extension StagedSignIn {
  init(row: Row) {
    self.init(
      mailbox: Mailbox(row: row),
      isDone: row["outstanding"] == 0,
      isRenewed: row["renewed"] > 0
    )
  }
}
