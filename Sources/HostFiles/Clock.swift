#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time of day.
package enum Clock {
  /// In whole seconds since 1970.
  package static var now: Int64 { Int64(time(nil)) }
}
