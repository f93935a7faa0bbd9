import ConfigText
import Migration
import NotificationCenter
import Profiles
import TestSupport
import Testing

/// Random documents that are migrated in stages: nothing is lost meanwhile, and in the end there is
/// what a migration at once makes.
@Suite struct RandomStagingTests {
  private static let device = "drawn"

  @Test(arguments: DrawnDocument.Syntax.allCases, 0..<20 as Range<UInt64>)
  func `stages end where a migration at once does`(
    syntax: DrawnDocument.Syntax, seed: UInt64
  ) throws {
    let registry = try ProfileRegistry.builtIn()
    var random = SeededGenerator(seed: seed)
    for number in 1...20 {
      let drawn = DrawnDocument(syntax, using: &random)
      let label =
        "\(syntax), seed \(seed), number \(number), \(drawn.encoding):\n\(drawn.texts.before)"
      var options = try drawn.options.migrationOptions()
      let atOnce = Migrator(registry: registry, options: options)
      options.isStaged = true
      let staging = Migrator(registry: registry, options: options)

      guard let plain = planned(atOnce, drawn.bytes), let staged = planned(staging, drawn.bytes)
      else {
        Issue.record("\(label)")
        continue
      }
      let bytes = staged.rewritten ?? drawn.bytes
      let beside = try #require(try registry.read(bytes)).configuration
      expectNothingLost(plain.configuration, beside, label)
      #expect(planned(staging, bytes)?.rewritten == nil, "\(label)")

      // Once everybody has signed in, it makes no difference whether stages are asked for.
      let done = knowledge(of: plain)
      for last in [atOnce, staging] {
        let finishing = Migrator(registry: registry, options: last.options, knowledge: done)
        let finished = planned(finishing, bytes)
        let end = try #require(try registry.read(finished?.rewritten ?? bytes)).configuration
        let goal = try #require(try registry.read(plain.rewritten ?? drawn.bytes)).configuration
        #expect(Summary(end) == Summary(goal), "\(label)")
        // The same for who never put the export with both accounts back.
        #expect(
          planned(finishing, drawn.bytes).map { $0.rewritten ?? drawn.bytes }
            == (plain.rewritten ?? drawn.bytes),
          "\(label)"
        )
      }
    }
  }

  private func planned(_ migrator: Migrator, _ bytes: [UInt8]) -> PlannedDocument? {
    let outcome = migrator.migrate(bytes, calledWithoutName: { [Self.device] })
    guard case .planned(let planned) = outcome else { return nil }
    return planned
  }

  /// That somebody has signed in to every native account that there is or will be.
  private func knowledge(of plain: PlannedDocument) -> DeviceKnowledge {
    var knowledge = DeviceKnowledge()
    for decision in plain.plan.decisions {
      guard let provider = decision.candidate else { continue }
      for device in [Self.device, "nas-01"] {
        knowledge.addSignIn(
          .done(isRenewed: true),
          of: NativeMailbox(decision.mailbox, of: provider),
          device: device
        )
      }
    }
    return knowledge
  }

  /// Every account that cannot be merged at once is still there to the last field, and every list
  /// still has its references in their order.
  private func expectNothingLost(
    _ before: Configuration, _ after: Configuration, _ label: String
  ) {
    for (old, new) in zip(before.rules, after.rules) {
      for (old, new) in zip(old.pairs, new.pairs) {
        let known = Set(after.accounts.map(\.id))
        var rest = old.senders.filter { sender in
          known.contains(sender) || !before.accounts.contains { $0.id == sender }
        }[...]
        for sender in new.senders where sender == rest.first { rest.removeFirst() }
        #expect(rest.isEmpty, "\(label)")
      }
    }
    for account in before.accounts where account.knownStatus == .ok {
      let isThere = after.accounts.contains { new in
        new.id == account.id && new.provider == account.provider && new.secret == account.secret
      }
      let hasNative = before.accounts.contains { native in
        native.knownStatus == .ok
          && ["gmail", "outlook.com"].contains(native.provider.lowercased())
      }
      #expect(isThere || hasNative, "\(label)")
    }
  }

  /// What a configuration says, ids of accounts aside.
  private struct Summary: Equatable {
    var accounts: [String]
    var lists: [[String]]

    init(_ configuration: Configuration) {
      func text(_ account: Account) -> String {
        // Without a field for the email the username of an account that was added is its mailbox; one
        // that is rewritten loses it.
        return [
          account.provider.lowercased(), account.server ?? "nil", account.port ?? "nil",
          account.email?.lowercased() ?? "nil", account.status?.lowercased() ?? "nil",
          account.isDefault.map(String.init) ?? "nil",
        ].joined(separator: "|")
      }
      accounts = configuration.accounts.map(text).sorted()
      let byID = Dictionary(
        configuration.accounts.map { ($0.id, text($0)) }, uniquingKeysWith: { first, _ in first })
      lists = configuration.rules.flatMap { rule in
        rule.pairs.map { pair in pair.senders.map { byID[$0] ?? $0 } }
      }
    }
  }
}
