/// The sections of accounts in an INI document, by what their names have in common.
struct AccountSections {
  /// What a profile calls them, with `{id}` or `{name}` for what tells them apart.
  let pattern: String
  /// Their names in the document.
  let names: [String]
  /// What stands for `{id}` in them, or for `{name}`.
  let ids: Set<String>
  let accountNames: Set<String>

  /// - Parameters:
  ///   - section: one of them.
  ///   - sections: all names of sections.
  init(like section: String, among sections: [String]) {
    let quoted = QuotedName(section).pattern
    let sharing = sections.filter { quoted != nil && QuotedName($0).pattern == quoted }
    let quotes = sharing.compactMap { QuotedName($0).quoted }
    if let quoted, quotes.contains(where: { $0.contains { !$0.isNumber } }), quotes.count > 1 {
      pattern = quoted
      names = sharing
      ids = []
      accountNames = Set(quotes)
      return
    }
    let pattern = NumberedName(section).pattern("id")
    self.pattern = pattern
    names = sections.filter { NumberedName($0).pattern("id") == pattern }
    ids = Set(names.compactMap { NumberedName($0).number })
    accountNames = []
  }
}
