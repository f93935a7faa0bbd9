import HostFiles
import Reporting
import SystemPackage

/// A file that `--report` names, open to be written.
struct ReportFile {
  /// As it was given.
  let path: String
  let descriptor: FileDescriptor
  let identity: FileIdentity
  /// Whether there was nothing at the path.
  private let isNew: Bool
  /// Whether it can be emptied, which a pipe or a device cannot.
  private let hasContent: Bool

  /// Opens report files, all or none; what they hold stays until they are emptied.
  ///
  /// - Parameters:
  ///   - paths: as they were given.
  ///   - inputs: what the command reads, none of which may be replaced by a report.
  ///   - make: makes of each file what writes the report.
  /// - Throws: wrong usage where one cannot be written, or is no report now, and what `make` throws.
  static func open<Report>(
    _ paths: [String],
    inputs: [FilePath] = [],
    make: (ReportFile) throws -> Report
  ) throws -> [Report] {
    var files: [ReportFile] = []
    do {
      return try paths.map { path in
        let file = try ReportFile(path, inputs)
        files.append(file)
        return try make(file)
      }
    } catch {
      for file in files where file.isNew {
        try? HostFileSystem().remove(ProgramArguments.path(file.path))
      }
      throw error
    }
  }

  private init(_ path: String, _ inputs: [FilePath]) throws {
    self.path = path
    let file = ProgramArguments.path(path)
    let fileSystem = HostFileSystem()
    let existing = try? fileSystem.info(file, followingLinks: true)
    isNew = existing == nil
    if let existing {
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
        options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead]
      )
      let info = try fileSystem.info(file, followingLinks: true)
      identity = info.identity
      hasContent = info.kind == .file
    } catch {
      throw Failure.usage("the report \(path) cannot be written: \(error)")
    }
  }

  /// Takes away what an earlier report left.
  func empty() throws {
    if hasContent { try descriptor.resize(to: 0) }
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
