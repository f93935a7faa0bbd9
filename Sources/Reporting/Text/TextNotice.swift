/// What stands at the top of every plan and report.
public enum TextNotice {
  public static let lines = [
    "QNAP documents no import of these settings: what is written here is the configuration as it",
    "should be. The steps say what to do whether or not you can put the file back on the NAS.",
    "No rewrite signs in for you: until somebody does, a migrated account sends nothing.",
  ]
}
