import HostFiles
import Reporting
import SystemPackage

/// A file that `--report` names.
struct ReportFile {
  let descriptor: FileDescriptor
  let identity: FileIdentity

  /// Opens a report file, emptied.
  ///
  /// - Parameters:
  ///   - path: as it was given.
  ///   - inputs: what the command reads, none of which may be replaced by a report.
  /// - Throws: wrong usage where it cannot be written, or is no report now.
  init(_ path: String, inputs: [FilePath] = []) throws {
    let file = ProgramArguments.path(path)
    let fileSystem = HostFileSystem()
    if let existing = try? fileSystem.info(file, followingLinks: true) {
      let isInput = inputs.contains {
        (try? fileSystem.info($0, followingLinks: true))?.identity == existing.identity
      }
      if isInput || Self.isOtherXML(file, existing) {
        throw Failure.usage(
          "the report \(path) would replace a file that is no report; name another")
      }
    }
    do {
      descriptor = try FileDescriptor.open(
        file,
        .writeOnly,
        options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead]
      )
      identity = try fileSystem.info(file, followingLinks: true).identity
    } catch {
      throw Failure.usage("the report \(path) cannot be written: \(error)")
    }
  }

  /// Whether a file is XML by its name, but no report of JUnit: it may be an export.
  private static func isOtherXML(_ file: FilePath, _ info: FileInfo) -> Bool {
    guard ReportFormat(fileExtension: file.extension ?? "") == .junit, info.kind == .file,
      info.size > 0
    else { return false }
    let start = try? HostFileSystem().read(file, limit: .max).bytes.prefix(4096)
    return start.map { !String(decoding: $0, as: UTF8.self).contains("<testsuite") } ?? true
  }
}
