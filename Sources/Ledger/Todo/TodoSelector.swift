/// Which items are meant on the command line.
public enum TodoSelector: Equatable, Sendable {
  case all
  /// An item's number, or else the name of a device or a mailbox, in any ASCII case.
  case text(String)
}
