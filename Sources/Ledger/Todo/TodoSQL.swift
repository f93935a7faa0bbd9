/// What the statements about items share.
enum TodoSQL {
  /// ASCII's record separator, between the steps of an item: a step may name a rule whose name has line
  /// ends.
  static let stepSeparator = "\u{1E}"

  /// Whether a `mention`, with its `run`, counts: as long as what its run did to the file was not taken
  /// back. Where it did nothing to it, that goes for the run, and for an earlier change of the file that
  /// still stood then.
  static let standingMention = """
    CASE
      WHEN EXISTS (
        SELECT 1 FROM change WHERE change.run = mention.run AND change.path = mention.path)
      THEN EXISTS (
        SELECT 1 FROM change
        WHERE change.run = mention.run AND change.path = mention.path AND change.undoneBy IS NULL)
      ELSE run.undoneBy IS NULL AND NOT EXISTS (
        SELECT 1 FROM change JOIN run AS earlier ON earlier.id = change.run
        WHERE change.path = mention.path AND change.run < mention.run
          AND change.undoneBy > mention.run AND earlier.origin IS run.origin)
    END
    """

  /// Whether a run that stands has met an `item`.
  static let isMentioned = """
    EXISTS (
      SELECT 1 FROM mention JOIN run ON run.id = mention.run
      WHERE mention.item = item.id AND \(standingMention))
    """
}
