import ConfigText
import Migration
import NotificationCenter

/// The devices that a run has met, to find two files of one.
struct DeviceRegister {
  private var paths = PackedTextTable()

  /// Adds the finding `same-device` to a report whose device was met before.
  mutating func check(_ report: inout FileReport) {
    guard let name = report.device?.name else { return }
    guard let first = paths.value(of: name, orElse: report.path) else { return }
    report.findings.append(
      FindingReport(
        code: .sameDevice,
        message: Phrase(
          .sameDevice,
          [Phrase.Argument(.device, .text(name)), Phrase.Argument(.path, .text(first))]
        ),
        place: report.devicePlace ?? Place(line: 1, column: 1)
      )
    )
  }
}
