import ConfigText
import Migration
import NotificationCenter
import Profiles
import TestSupport
import Testing

/// Documents that are cut off, flipped and spliced: each is refused or skipped, or what comes of
/// it satisfies the laws.
@Suite struct DamageTests {
  /// Each document is damaged in as many test cases, so that they run side by side.
  private static let parts = 4

  private let check: LawCheck

  init() throws {
    check = LawCheck(migrator: Migrator(registry: try .builtIn(), options: MigrationOptions()))
  }

  private static func offsets(_ bytes: [UInt8], part: Int) -> StrideTo<Int> {
    stride(from: part, to: bytes.count, by: parts)
  }

  @Test(arguments: DamagedDocument.xml, 0..<parts)
  func `a cut XML document is never half-read`(document: DamagedDocument, part: Int) throws {
    let bytes = document.bytes
    for length in Self.offsets(bytes, part: part) {
      let outcome = try check.expectLaws(
        for: Array(bytes[..<length]), "\(document), first \(length) bytes")
      switch outcome {
      case .planned:
        Issue.record("\(document), first \(length) bytes: it was read")
      case .skipped:
        // Nothing is left that looks like XML.
        #expect(length < 4, "\(document), first \(length) bytes")
      case .refused:
        break
      }
    }
  }

  @Test(arguments: DamagedDocument.ini, 0..<parts)
  func `a cut INI document is read as far as it goes`(
    document: DamagedDocument, part: Int
  ) throws {
    let bytes = document.bytes
    let whole = try #require(try check.migrator.registry.read(bytes)).configuration
    for length in Self.offsets(bytes, part: part) {
      let outcome = try check.expectLaws(
        for: Array(bytes[..<length]), "\(document), first \(length) bytes")
      guard case .planned(let planned) = outcome else { continue }
      let ids = planned.configuration.accounts.map(\.id)
      #expect(whole.accounts.map(\.id).starts(with: ids), "\(document), first \(length) bytes")
      #expect(planned.configuration.rules.count <= whole.rules.count)
    }
  }

  @Test(arguments: DamagedDocument.all, 0..<parts)
  func `a flipped bit does no harm`(document: DamagedDocument, part: Int) throws {
    let bytes = document.bytes
    for offset in Self.offsets(bytes, part: part) {
      // Bit 5 turns a letter into the other case; the second one differs from byte to byte.
      for bit in Set([5, offset / Self.parts % 8]) {
        var damaged = bytes
        damaged[offset] ^= 1 << bit
        try check.expectLaws(for: damaged, "\(document), bit \(bit) of byte \(offset)")
      }
    }
  }

  private static let fragments = [
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", "&b;", "<![CDATA[", "]]>", "<!--",
    "-->",
    "<id>3</id>", "</smtp_service>", "<smtp_service>", "\u{0}", "\u{FEFF}", "\r", "\"", "=",
    "[SMTP Service 3]\n", "[Event Rule 1]\n", "\nProvider = Custom\n", "3, 3,",
    "<?xml version='1.0'?>",
    "&#0;", "&#x33;", "smtp.gmail.com", "999999999999999999",
  ]

  @Test(arguments: DamagedDocument.all, 0..<parts)
  func `a spliced document does no harm`(document: DamagedDocument, part: Int) throws {
    var random = SeededGenerator(seed: UInt64(part))
    let bytes = document.bytes
    for number in 0..<60 {
      var damaged = bytes
      for _ in 0..<random.number(1...3) {
        let start = random.number(0...damaged.count)
        let end = min(damaged.count, start + random.number(0...40))
        let from = random.number(0...bytes.count)
        let piece =
          random.chance(50)
          ? document.encoding.bytes(of: random.pick(Self.fragments))
          : Array(bytes[from..<min(bytes.count, from + random.number(0...120))])
        damaged.replaceSubrange(start..<end, with: piece)
      }
      try check.expectLaws(for: damaged, "\(document), seed \(part), number \(number)")
    }
  }
}
