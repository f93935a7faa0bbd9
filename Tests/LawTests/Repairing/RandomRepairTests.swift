import ConfigText
import Migration
import NotificationCenter
import Profiles
import TestSupport
import Testing

/// Random exports that lost senders, of which the drawing knows what they have to get back, to the
/// byte; a failure names the seed.
@Suite struct RandomRepairTests {
  @Test(arguments: DrawnDocument.Syntax.allCases, 0..<20 as Range<UInt64>)
  func `every list gets back what it lost, and nothing else changes`(
    syntax: DrawnDocument.Syntax, seed: UInt64
  ) throws {
    let repairer = Repairer(registry: try .builtIn(), options: MigrationOptions())
    var random = SeededGenerator(seed: seed)
    for number in 1...20 {
      let drawn = DrawnRepair(syntax, using: &random)
      let label =
        "\(syntax), seed \(seed), number \(number), \(drawn.style.encoding):\n\(drawn.text)"
      let earlier = try #require(try repairer.registry.read(drawn.earlier)).configuration
      let planned = try planned(repairer, drawn.later, earlier, label)
      let isAsExpected = (planned.rewritten ?? drawn.later) == drawn.repaired
      #expect(
        isAsExpected,
        """
        \(label)
        ----- became
        \(String(decoding: planned.edits.applied(to: planned.document.source.text), as: UTF8.self))
        """)
      let lists = Set(planned.plan.relinks.map { [$0.path.rule, $0.path.pair] })
      #expect(lists.count == drawn.changedLists, "\(label)")
      #expect(planned.plan.relinks.allSatisfy { $0.change == .added }, "\(label)")
      let again = try self.planned(repairer, drawn.repaired, earlier, label)
      #expect(again.rewritten == nil, "\(label)")
    }
  }

  private func planned(
    _ repairer: Repairer, _ bytes: [UInt8], _ earlier: Configuration, _ label: String
  ) throws -> PlannedDocument {
    let outcome = repairer.repair(bytes) { _ in .found(earlier) }
    guard case .planned(let planned) = outcome else {
      Issue.record("\(outcome) for \(label)")
      throw CancellationError()
    }
    return planned
  }

  @Test func `the drawing meets lists that gain something and rules that are lost`() throws {
    let repairer = Repairer(registry: try .builtIn(), options: MigrationOptions())
    var random = SeededGenerator(seed: 0)
    var (changed, lost) = (0, 0)
    for _ in 0..<100 {
      let drawn = DrawnRepair(.xml, using: &random)
      let earlier = try #require(try repairer.registry.read(drawn.earlier)).configuration
      let planned = try planned(repairer, drawn.later, earlier, drawn.text)
      changed += drawn.changedLists
      let report = FileReport(path: "drawn.xml", planned)
      lost += report.findings.count { $0.code == .ruleUnmatched }
    }
    #expect(changed > 50 && lost > 10, "\(changed) and \(lost)")
  }
}
