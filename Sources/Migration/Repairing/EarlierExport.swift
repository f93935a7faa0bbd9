public import NotificationCenter

/// What is known of a device from before an administrator changed its accounts by hand.
public enum EarlierExport: Sendable {
  case found(Configuration)
  /// There is none.
  case missing
  /// Any of these may be meant: paths.
  case ambiguous([String])
}
