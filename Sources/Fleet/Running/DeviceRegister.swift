import ConfigText
import Migration
import NotificationCenter

/// The devices that a run has met, to find two files of one.
struct DeviceRegister {
  private var paths = PackedTextTable()

  /// The finding `same-device` on a file whose device was met before; nil on any other.
  mutating func finding(on report: FileReport) -> FindingReport? {
    guard let name = report.device?.name,
      let first = paths.value(of: name, orElse: report.path)
    else { return nil }
    return FindingReport(
      code: .sameDevice,
      message: Phrase(
        .sameDevice,
        [Phrase.Argument(.device, .text(name)), Phrase.Argument(.path, .text(first))]
      ),
      place: report.devicePlace ?? Place(line: 1, column: 1)
    )
  }
}
