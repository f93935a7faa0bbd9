import Ledger
import Migration

@testable import Reporting

extension ReportFormat {
  /// A whole report on files, as whoever keeps the sections puts it together.
  func bytes(
    of files: [FileReport],
    mode: ReportMode = .plan,
    language: Language = .english,
    signIns: SignInCount? = nil
  ) -> [UInt8] {
    var summary = Summary()
    for file in files { summary.add(file) }
    switch maker(mode, language: language) {
    case .streaming(var reporter):
      return reporter.begin() + files.flatMap { reporter.report($0) } + reporter.end(summary)
    case .sectioned(var reporter):
      var sections: [[UInt8]] = []
      for file in files {
        for (number, bytes) in reporter.report(file).enumerated() {
          if number == sections.count { sections.append([]) }
          sections[number] += bytes
        }
      }
      return reporter.assemble(summary, signIns: signIns).flatMap { piece in
        switch piece {
        case .bytes(let bytes): bytes
        case .section(let number): sections.indices.contains(number) ? sections[number] : []
        }
      }
    }
  }

  func text(
    of files: [FileReport],
    mode: ReportMode = .plan,
    language: Language = .english,
    signIns: SignInCount? = nil
  ) -> String {
    let bytes = bytes(of: files, mode: mode, language: language, signIns: signIns)
    return String(decoding: bytes, as: UTF8.self)
  }
}
