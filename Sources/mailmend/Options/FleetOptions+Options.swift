import Fleet
import HostFiles

extension FleetOptions {
  /// How a run goes about the files, as the options of its command say.
  ///
  /// - Parameters:
  ///   - reports: what the run shows, and where.
  ///   - writing: nil for a command that writes nothing.
  init(
    _ input: PathOptions,
    _ parallel: ParallelOptions,
    withDiff: Bool,
    reports: ReportOutput? = nil,
    writing: WriteOptions? = nil
  ) {
    self.init(jobs: parallel.jobs)
    maximumSize = input.size.maxSize
    self.withDiff = withDiff
    reportFiles = reports?.reportFiles ?? []
    output = writing?.folder.map(ProgramArguments.path)
    writesThroughHardLinks = writing?.inPlace ?? false
  }
}
