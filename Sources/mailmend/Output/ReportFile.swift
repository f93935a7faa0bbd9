import HostFiles
import SystemPackage

/// The files that `--report` names.
enum ReportFile {
  /// Opens a report file, emptied.
  ///
  /// - Throws: wrong usage where it cannot be written.
  static func open(_ path: String) throws -> FileDescriptor {
    do {
      return try FileDescriptor.open(
        ProgramArguments.path(path),
        .writeOnly,
        options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead]
      )
    } catch {
      throw Failure.usage("the report \(path) cannot be written: \(error)")
    }
  }
}
