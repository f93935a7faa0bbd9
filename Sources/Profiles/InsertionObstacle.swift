public import NotificationCenter

/// Why something new cannot be added to a document.
public enum InsertionObstacle: Error, Equatable, Sendable {
  /// The record that would be copied has no place for a value of the new account.
  case noPlace(AccountField)
  /// The record stands where none can be put behind it, as before the first header of an INI file.
  case recordWithoutHeader
  /// Lists name accounts by their mailboxes, and two would have this one.
  case sharedMailbox
  /// Lists name accounts by name, and the account would have none of its own.
  case sharedName
  /// The pair has nothing that a reference could be put into.
  case noList
  /// The list is empty, and no other one shows what a reference looks like.
  case noModel
  /// What holds a reference holds more than the names of its rule, its pair and the account, such as
  /// a number of its own, which a copy would repeat.
  case holdsMore
  /// Rows name rules and pairs, and two have the same name, or this one has none.
  case ambiguousPair
}
