public import HostFiles
public import Ledger
public import Migration
public import SystemPackage

/// Plans or applies a migration or a repair over many files.
///
/// A dry run is the same path with a file system that does not write and without a ledger.
///
/// ```swift
/// let fleet = Fleet(
///   fileSystem: ReadOnlyFileSystem(HostFileSystem()),
///   migrator: Migrator(registry: try .builtIn(), options: MigrationOptions()),
///   options: FleetOptions(jobs: 2)
/// )
/// let end = try await fleet.run([folder], ledger: nil) { report in print(report.path) }
/// ```
public struct Fleet: Sendable {
  private let fileSystem: any FileSystem
  private let document: DocumentProcessor
  private let kind: RunKind
  private let options: FleetOptions

  /// For migrations.
  public init(fileSystem: any FileSystem, migrator: Migrator, options: FleetOptions) {
    self.fileSystem = fileSystem
    self.options = options
    kind = migrator.options.isStaged ? .stage : .apply
    document = DocumentProcessor(
      migrator: migrator,
      fileSystem: fileSystem,
      withDiff: options.withDiff
    )
  }

  /// For repairs.
  public init(
    fileSystem: any FileSystem,
    repairer: Repairer,
    earlier: any EarlierExports,
    options: FleetOptions
  ) {
    self.fileSystem = fileSystem
    self.options = options
    kind = .repair
    document = DocumentProcessor(
      repairer: repairer,
      earlier: earlier,
      withDiff: options.withDiff
    )
  }

  /// Works on all files that the paths lead to.
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - ledger: where originals are kept; nil keeps none, which suits a dry run, or keeps them
  ///     beside the files if the options say so.
  ///   - receive: takes the report on each file, in the order of the paths.
  /// - Throws: `LedgerError` where the ledger fails, and what `receive` throws. Files that were not
  ///   reported by then are as they were.
  public func run(
    _ paths: [FilePath],
    ledger: Ledger?,
    receive: (FileReport) throws -> Void
  ) async throws -> RunEnd {
    try await run(
      paths, ledger: ledger, prepare: { _ in }, receive: { report, _ in try receive(report) })
  }

  /// Works on all files that the paths lead to, and on what is made of their reports.
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - ledger: as for ``run(_:ledger:receive:)``.
  ///   - prepare: makes something of a report, such as the text to show, on several cores at once;
  ///     again where the report has changed meanwhile.
  ///   - receive: takes the report on each file and what was made of it, in the order of the paths.
  /// - Throws: as ``run(_:ledger:receive:)``.
  public func run<Prepared: Sendable>(
    _ paths: [FilePath],
    ledger: Ledger?,
    prepare: @escaping @Sendable (FileReport) -> Prepared,
    receive: (FileReport, Prepared) throws -> Void
  ) async throws -> RunEnd {
    let files = walker(paths)
    let processor = FileProcessor(
      fileSystem: fileSystem,
      document: document,
      maximumSize: options.maximumSize
    )
    let destination = destination(paths, processor)
    let journal: any Journal =
      if let ledger {
        try LedgerJournal(ledger, kind: kind)
      } else if options.keepsBackups {
        BackupJournal(fileSystem: fileSystem)
      } else {
        NoJournal()
      }
    var applier = Applier(
      fileSystem: fileSystem,
      destination: destination,
      journal: journal,
      writesThroughHardLinks: options.writesThroughHardLinks,
      prepare: prepare
    )
    var devices = DeviceRegister()
    try await OrderedTasks(jobs: options.jobs).run(over: files) { found in
      let file = processor.process(found)
      return PreparedFile(file, prepare(file.report))
    } receive: { (file: consuming PreparedFile<Prepared>) in
      // What was read after the wish to stop is neither written nor reported.
      if Interruption.isRequested { return false }
      if let finding = devices.finding(on: file.file.report) {
        file.changeReport { $0.findings.append(finding) }
      }
      try applier.add(file, receive: receive)
      return true
    }
    try applier.flush(receive: receive)
    let end: RunEnd = Interruption.isRequested ? .interrupted : .completed
    try journal.finish(end == .completed ? .completed : .interrupted)
    return end
  }

  /// How many files the paths lead to, unreadable ones too.
  public func count(_ paths: [FilePath]) -> Int {
    var count = 0
    for _ in walker(paths) { count += 1 }
    return count
  }

  private func walker(_ paths: [FilePath]) -> PathWalker {
    PathWalker(
      paths,
      in: fileSystem,
      excludedFolder: options.output,
      excludedFiles: options.reportFiles
    )
  }

  private func destination(_ paths: [FilePath], _ processor: FileProcessor) -> Destination {
    guard let output = options.output else { return .inPlace }
    // Two files can fall on one place only where several paths are given.
    guard paths.count > 1 else { return .folder(output, contested: []) }
    var counts: [FilePath: Int] = [:]
    for case .file(let file) in walker(paths) { counts[file.relativePath, default: 0] += 1 }
    let shared = Set(counts.filter { $0.value > 1 }.keys)
    return .folder(output, contested: contested(shared, paths, processor))
  }

  /// The places that more than one file would be written to.
  ///
  /// - Parameter shared: those that more than one file falls on, of which some may be left alone.
  private func contested(
    _ shared: Set<FilePath>,
    _ paths: [FilePath],
    _ processor: FileProcessor
  ) -> Set<FilePath> {
    guard !shared.isEmpty else { return [] }
    var counts: [FilePath: Int] = [:]
    for case .file(let file) in walker(paths) where shared.contains(file.relativePath) {
      let status = processor.process(.file(file)).report.status
      guard status == .changed || status == .unchanged else { continue }
      counts[file.relativePath, default: 0] += 1
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }
}
