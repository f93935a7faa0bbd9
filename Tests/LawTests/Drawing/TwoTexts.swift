/// A document as it is and as it has to be after its migration, written side by side.
struct TwoTexts {
  private(set) var before = ""
  private(set) var after = ""
  private var removals = 0

  /// What stays.
  mutating func write(_ text: String) {
    change(text, to: text)
  }

  mutating func change(_ old: String, to new: String) {
    before += old
    if removals == 0 { after += new }
  }

  mutating func beginRemoval(_ isRemoved: Bool) {
    if isRemoved { removals += 1 }
  }

  mutating func endRemoval(_ isRemoved: Bool) {
    if isRemoved { removals -= 1 }
  }
}
