/// What a proposed profile says.
struct DraftedProfile {
  let format: String
  /// The lines of `detect`, or `detect` with a path.
  let detection: [DraftLine]
  /// Where the name of the device stands.
  let deviceName: DraftLine?
  let accounts: AccountsDraft
  let rules: RuleDraft?

  var yaml: String {
    var text = DraftText()
    text.add(ProfileSchema.editorLine)
    text.add(
      "# A proposal. sure: name and values agree. likely: one of them does. guess: look at it.")
    text.add(
      "# `mailmend profiles check THIS-FILE EXPORT` shows what it finds and what is left to fill in."
    )
    text.add(DraftLine("name", "draft", "give it a name of your own"))
    text.add(DraftLine("format", format))
    if !accounts.namesProvider {
      text.add(
        DraftLine("rewrite", "never", "guess: until a field says which accounts are Custom"))
    }
    text.add(detection, indentation: 0)
    if let deviceName {
      text.add(DraftLine("device", .heading))
      text.add(deviceName.indented(by: 2))
    }
    DialectDraft(accounts, rules: rules).write(to: &text)
    accounts.write(to: &text)
    if let rules {
      rules.write(to: &text)
    } else {
      text.add("# rules: ?", "nothing was found that names these accounts as senders")
    }
    return text.text
  }
}
