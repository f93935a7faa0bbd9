import NotificationCenter

/// Finds the senders that stood in their list before.
struct Repetition {
  private static let few = 16
  /// What stood in a list that is longer than that.
  private var seen: Set<String> = []

  /// Whether an earlier sender of the list is the same.
  ///
  /// - Parameters:
  ///   - sender: asked about from the first to the last of a list.
  ///   - list: all senders of its list.
  mutating func isRepeated(_ sender: Int, in list: Range<Int>, of rules: RuleList) -> Bool {
    // Nearly every list is so short that looking through it is quicker than hashing.
    if list.count <= Self.few {
      for earlier in list.lowerBound..<sender where rules.isSender(sender, earlier, of: rules) {
        return true
      }
      return false
    }
    if sender == list.lowerBound { seen.removeAll() }
    return !seen.insert(rules.text(ofSender: sender)).inserted
  }
}
