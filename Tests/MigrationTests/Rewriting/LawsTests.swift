import ConfigText
import NotificationCenter
import Profiles
import TestSupport
import Testing

@testable import Migration

/// That each law is noticed when it is broken, and by which plan or bytes.
@Suite struct LawsTests {
  private let registry: ProfileRegistry
  private let document: any ExportDocument
  private let plan: MigrationPlan
  private let edits: EditSet
  private let rewritten: [UInt8]

  init() throws {
    registry = try ProfileRegistry.builtIn()
    let configuration = Configuration.sample(
      [.native("1"), .custom("2"), .custom("3", email: "works@example.com", status: "ok")],
      senders: [["2", "1"], ["3", "9"]]
    )
    document = try #require(try registry.read(configuration.iniBytes))
    plan = try Self.plan(for: document.configuration)
    edits = try document.edits(for: plan.changes)
    rewritten = edits.applied(to: document.source.original)
  }

  @Test func `a true rewrite breaks no law`() throws {
    try check(plan, rewritten, edits)
  }

  @Test func `a document that needs nothing is not rewritten`() throws {
    let settled = try #require(try registry.read(rewritten))
    let nothing = try Self.plan(for: settled.configuration)
    try check(nothing, rewritten, .none, of: settled)
    #expect(throws: LawViolation.noEditsNoChange) {
      try check(nothing, rewritten + [0x0A], .none, of: settled)
    }
    let edit = try EditSet([Edit(range: 0..<1, replacement: [0x5B])])
    #expect(throws: LawViolation.noEditsNoChange) {
      try check(nothing, rewritten, edit, of: settled)
    }
  }

  @Test func `a plan that could not be turned into edits is not ignored`() {
    #expect(throws: LawViolation.noEditsNoChange) {
      try check(plan, document.source.original, .none)
    }
  }

  @Test func `a byte that no edit covers is noticed`() throws {
    var bytes = rewritten
    let letter = try #require(bytes.firstIndex(of: UInt8(ascii: "Q")))
    bytes[letter] = UInt8(ascii: "q")
    #expect(throws: LawViolation.onlyPlannedBytes) { try check(plan, bytes, edits) }
    #expect(throws: LawViolation.onlyPlannedBytes) {
      try check(plan, rewritten + [0x0A], edits)
    }
  }

  @Test func `an edit that is missing is noticed`() throws {
    let incomplete = try EditSet(edits.edits.dropLast())
    let bytes = incomplete.applied(to: document.source.original)
    #expect(throws: LawViolation.readsAsPlanned) { try check(plan, bytes, incomplete) }
  }

  @Test func `a document that cannot be read again is noticed`() {
    #expect(throws: LawViolation.readsAsPlanned) {
      try check(plan, rewritten, edits) { _ in nil }
    }
  }

  @Test func `a plan that a second run would continue is noticed`() throws {
    var expiredOnly = MigrationOptions()
    expiredOnly.expiredOnly = true
    let half = try Self.plan(for: document.configuration, options: expiredOnly)
    let edits = try document.edits(for: half.changes)
    let bytes = edits.applied(to: document.source.original)
    try check(half, bytes, edits, options: expiredOnly)
    #expect(throws: LawViolation.settled) { try check(half, bytes, edits) }
  }

  @Test func `a sender that is lost is noticed`() throws {
    // A plan for another configuration, in which 9 is the account 3 once more.
    var other = document.configuration
    other.rules[1].pairs[0].senders = ["3", "3"]
    let wrong = try Self.plan(for: other)
    let edits = try document.edits(for: wrong.changes)
    let bytes = edits.applied(to: document.source.original)
    #expect(throws: LawViolation.senderListsAsPlanned) { try check(wrong, bytes, edits) }
  }

  @Test(arguments: LawViolation.allCases)
  func `a refusal names the law`(_ violation: LawViolation) {
    #expect(violation.refusal.code == "law-\(violation.rawValue)")
    #expect(violation.refusal.message.hasPrefix("law \(violation.rawValue) "))
  }

  private func check(
    _ plan: MigrationPlan,
    _ bytes: [UInt8],
    _ edits: EditSet,
    of document: (any ExportDocument)? = nil,
    options: MigrationOptions = MigrationOptions(),
    read: (([UInt8]) -> (any ExportDocument)?)? = nil
  ) throws {
    let laws = Laws(
      document: document ?? self.document,
      plan: plan,
      traits: ExportTraits(),
      options: options
    )
    try laws.check(bytes, edits: edits) { bytes in
      if let read { return read(bytes) }
      return (try? registry.read(bytes)) ?? nil
    }
  }

  private static func plan(
    for configuration: Configuration,
    options: MigrationOptions = MigrationOptions()
  ) throws -> MigrationPlan {
    try MigrationPlan(for: configuration, traits: ExportTraits(), options: options)
  }
}
