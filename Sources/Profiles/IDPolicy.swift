/// What becomes of the id of an account that is migrated.
public enum IDPolicy: String, CaseIterable, Sendable {
  /// It gets one that was never in use, as deleting and adding an account on the NAS does.
  case fresh
  /// It stays.
  case keep
  /// The documents hold no ids; accounts are counted from 1 in document order.
  case numbered
}
