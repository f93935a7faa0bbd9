import ConfigText
import HostFiles
import Migration
import Profiles
import SystemPackage

/// Says on standard error what a run works with and what becomes of each file, for `--verbose`.
///
/// It names files, profiles and counts, and quotes nothing of a document.
struct RunLog {
  private let start = ContinuousClock.now

  /// - Parameters:
  ///   - jobs: how many files are worked on at once.
  ///   - ledger: where originals are kept; nil where the run keeps none there.
  init(_ registry: ProfileRegistry, jobs: Int, ledger: FilePath?) {
    let profiles = registry.profiles.map(\.name).joined(separator: ", ")
    StandardStream.say("profiles, in the order in which they are tried: \(profiles)")
    StandardStream.say("files worked on at once: \(jobs)")
    StandardStream.say(ledger.map { "ledger: \($0)" } ?? "ledger: none")
  }

  func add(_ file: FileReport) {
    var facts = [file.profile ?? "no profile"]
    if let encoding = file.encoding { facts.append(encoding) }
    facts.append("\(file.byteCount) bytes")
    if let error = file.error { facts.append(error.code) }
    StandardStream.say("\(file.path): \(file.status.rawValue) (\(facts.joined(separator: ", ")))")
  }

  func end(_ summary: Summary) {
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    StandardStream.say("files: \(summary.files), in \(Int(milliseconds.rounded())) ms")
  }
}
