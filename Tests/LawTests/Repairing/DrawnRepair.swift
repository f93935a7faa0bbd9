import TestSupport

/// A random export from before, the one that an administrator's work by hand left, and the one that a
/// repair has to make of it.
///
/// The answer is known from how the loss was drawn: every list of a rule that can be found again has
/// to be the list that it was, with the new account in the place of the old one.
struct DrawnRepair {
  let earlier: [UInt8]
  let later: [UInt8]
  let repaired: [UInt8]
  /// The lists that gain something.
  let changedLists: Int
  let style: RepairStyle
  let text: String

  init(_ syntax: DrawnDocument.Syntax, using random: inout SeededGenerator) {
    let style = RepairStyle(syntax, using: &random)
    let before = RepairModel(using: &random)
    var after = before
    after.replaceAccounts(using: &random)
    var expected = after
    changedLists = after.shuffleRules(expected: &expected, using: &random)
    let texts = [before, after, expected].map { style.text(of: $0) }
    earlier = style.bytes(of: texts[0])
    later = style.bytes(of: texts[1])
    repaired = style.bytes(of: texts[2])
    self.style = style
    text = texts.joined(separator: "\n-----\n")
  }
}
