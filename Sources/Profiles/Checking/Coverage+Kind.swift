extension Coverage {
  /// That `kind` leads nowhere, where a profile may name the kind itself; nil where it is found.
  var kindWarning: CheckWarning? {
    guard part == "rules.kind", isMissing, let selector else { return nil }
    return CheckWarning(
      place: nil,
      message:
        "`kind` of `rules` finds nothing: \"\(selector)\" is the path or the key of what says "
        + "whether a rule is an event or an alert, not the kind itself. Leave it out where nothing "
        + "says so"
    )
  }
}
