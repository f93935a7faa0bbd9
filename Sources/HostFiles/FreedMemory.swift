#if canImport(Glibc)
  import CHostFiles
#endif

/// What becomes of memory that is no longer needed.
package enum FreedMemory {
  /// From now on the process keeps freed memory for its next file, up to a bound, instead of giving it
  /// back to the system after each one, which takes a twentieth of a run over many files.
  ///
  /// What a run needs at most does not change by that.
  package static func keep() {
    #if canImport(Glibc)
      mallopt(M_TRIM_THRESHOLD, 16 << 20)
      mallopt(M_MMAP_THRESHOLD, 4 << 20)
    #endif
  }
}
