import ConfigText
import Migration
import NotificationCenter
import Profiles
import TestSupport
import Testing

/// Random documents, of which the drawing knows what has to become of them; a failure names the
/// seed, and `DrawnDocument(syntax, using:)` draws the same document from it again.
@Suite struct RandomDocumentTests {
  private static let documentsPerSeed = 20

  @Test(arguments: DrawnDocument.Syntax.allCases, 0..<20 as Range<UInt64>)
  func `a random document becomes what it has to`(
    syntax: DrawnDocument.Syntax, seed: UInt64
  ) throws {
    let registry = try ProfileRegistry.builtIn()
    var random = SeededGenerator(seed: seed)
    for number in 1...Self.documentsPerSeed {
      let document = DrawnDocument(syntax, using: &random)
      try expectMigration(of: document, registry, "\(syntax), seed \(seed), number \(number)")
    }
  }

  private func expectMigration(
    of document: DrawnDocument, _ registry: ProfileRegistry, _ name: String
  ) throws {
    let migrator = Migrator(
      registry: registry, options: try document.options.migrationOptions())
    let label = "\(name), \(document.encoding.rawValue):\n\(document.texts.before)"
    let outcome = try LawCheck(migrator: migrator).expectLaws(for: document.bytes, label)
    guard case .planned(let planned) = outcome else {
      Issue.record("\(outcome) for \(label)")
      return
    }
    let expected = document.expected
    #expect(planned.plan.decisions.map(\.verdict.rawValue) == expected.verdicts, "\(label)")
    #expect(
      planned.plan.decisions.map { $0.reasons.map(\.code) } == expected.reasons, "\(label)")
    #expect(planned.plan.newIDs == expected.newIDs, "\(label)")
    #expect((planned.rewritten != nil) == expected.changesAnything, "\(label)")
    let rewritten = planned.rewritten ?? document.bytes
    #expect(
      rewritten == document.expectedBytes,
      """
      \(label)
      --- became ---
      \(String(decoding: planned.edits.applied(to: planned.document.source.text), as: UTF8.self))
      --- instead of ---
      \(document.texts.after)
      """)
    guard let again = try registry.read(rewritten) else { return }
    let senders = again.configuration.rules.flatMap { $0.pairs.map(\.senders) }
    if document.encoding.isUnicode {
      let lists = expected.newSenders.flatMap { $0.map { $0.compactMap(\.self) } }
      #expect(senders.filter { !$0.isEmpty } == lists.filter { !$0.isEmpty }, "\(label)")
    }
    let ids = zip(expected.newIDs, expected.newFields).filter { $0.1 != nil }.map(\.0)
    #expect(again.configuration.accounts.map(\.id) == ids, "\(label)")
  }

  @Test(arguments: DrawnDocument.Syntax.allCases)
  func `the drawing meets every verdict, every reason and every encoding`(
    syntax: DrawnDocument.Syntax
  ) {
    var random = SeededGenerator(seed: 0)
    var met: Set<String> = []
    for _ in 0..<400 {
      let document = DrawnDocument(syntax, using: &random)
      met.formUnion(document.expected.verdicts)
      met.formUnion(document.expected.reasons.flatMap(\.self))
      met.insert(document.encoding.rawValue)
      let senders = document.expected.newSenders.flatMap(\.self).flatMap(\.self)
      if senders.contains(nil) { met.insert("dropped") }
    }
    let reasons =
      KeepReason.allCases.filter { $0 != .staged }.map(\.rawValue)
      + ReviewReason.allCases.filter { $0 != .reportOnly }.map(\.rawValue)
    let expected =
      Verdict.allCases.filter { $0 != .stage }.map(\.rawValue) + reasons
      + DrawnEncoding.allCases.map(\.rawValue)
    #expect(met.isSuperset(of: expected + ["dropped"]), "\(Set(expected).subtracting(met))")
  }
}
