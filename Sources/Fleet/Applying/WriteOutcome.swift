import ConfigText

/// What became of one write of a batch.
enum WriteOutcome {
  case made
  /// The file is as it is to be, but the disk may not know it yet.
  case madeUnflushed(Refusal)
  /// The file is as it was, unless the error says otherwise.
  case failed(Refusal)
  /// Somebody asked the program to stop before; the file is as it was.
  case notReached
}
