import ConfigText
import Ledger
import Migration
import NotificationCenter

/// One page that needs nothing else: the fleet at a glance, a table of all accounts, and a worksheet
/// for each NAS to print.
struct HTMLReporter: SectionedReporter {
  private let mode: ReportMode
  private let wording: Wording
  private let labels: [String: Any]
  private var providers = ProviderCount()
  private var files = 0
  /// Native accounts whose exports say that somebody has signed in.
  private var signedIn = 0
  private var translation: Translation { wording.translation }

  var sectionCount: Int { 2 }

  init(_ mode: ReportMode, _ translation: Translation) {
    self.mode = mode
    wording = Wording(translation)
    labels = HTMLLabels.values(translation)
  }

  mutating func report(_ file: FileReport) -> [[UInt8]] {
    files += 1
    for account in file.accounts {
      providers.add(account)
      if account.isSignedIn { signedIn += 1 }
    }
    let sheet = HTMLSheet(file, number: files, mode: mode, wording: wording)
    let rows = sheet.rows.flatMap { HTMLTemplate.row.bytes($0.merging(labels) { own, _ in own }) }
    return [rows, HTMLTemplate.sheet.bytes(sheet.values.merging(labels) { own, _ in own })]
  }

  func assemble(_ summary: Summary, signIns: SignInCount?) -> [ReportPiece] {
    var values = labels
    values["summary"] = TextSummary(summary, mode: mode, translation).lines
    values["figures"] = figures(summary, signIns)
    values["charts"] = charts(summary, signIns).map(\.values)
    values["deadlines"] = Deadline.all.map { deadline in
      [
        "when": translation.text(deadline.when), "what": translation.text(deadline.what),
        "source": translation.text(deadline.source),
        "count": providers.candidates[deadline.provider, default: 0],
      ] as [String: Any]
    }
    values["hasAccounts"] = summary.accounts > 0
    let frame = HTMLFrame(title: mode.title, skip: .skipToAccounts, translation)
    return [
      .bytes(
        frame.top + HTMLTemplate.glance.bytes(values) + HTMLTemplate.accounts.bytes(values)
      ),
      .section(0), .bytes(Array("</tbody></table></div></section>\n".utf8)), .section(1),
      .bytes(frame.foot),
    ]
  }

  private func figures(_ summary: Summary, _ signIns: SignInCount?) -> [[String: Any]] {
    var figures: [(Word, Int)] = [
      (.filesFigure, summary.files), (.accountsFigure, summary.accounts),
      (.actionsFigure, summary.actions),
    ]
    if let signIns {
      figures += [(.outstandingFigure, signIns.outstanding), (.doneFigure, signIns.done)]
    }
    return figures.map { ["label": translation.text($0.0), "count": $0.1] }
  }

  private func charts(_ summary: Summary, _ signIns: SignInCount?) -> [BarChart] {
    var verdicts: [(Verdict, Int)] = [
      (.migrate, summary.migrated), (.merge, summary.merged), (.review, summary.review),
      (.keep, summary.kept),
    ]
    // Only a run with stages has any.
    if summary.staged > 0 { verdicts.append((.stage, summary.staged)) }
    // Without a ledger the exports tell.
    let asRead = SignInCount(outstanding: summary.actions, done: signedIn)
    return [
      BarChart(
        title: translation.text(.byVerdict),
        slices: verdicts.enumerated().map { index, verdict in
          BarChart.Slice(label: wording.label(verdict.0), count: verdict.1, colour: index + 1)
        }
      ),
      BarChart(
        title: translation.text(.byProvider),
        slices: zip(ProviderCount.labels(translation), providers.counts).enumerated()
          .map { index, pair in
            BarChart.Slice(label: pair.0, count: pair.1, colour: index + 1)
          }
      ),
      signIns.map { .signIns($0, .signIns, translation) }
        ?? .signIns(asRead, .signInsAsRead, translation),
    ]
  }
}
