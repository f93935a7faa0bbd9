import Fleet
import Foundation
import HostFiles
import Ledger
import SystemPackage
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Every operation of an apply and of an undo fails, or is the last one of the process, in turn.
@Suite("Faults at every step")
struct FaultTests {
  /// What is done when the fault strikes.
  enum Phase: String, CaseIterable, Codable, Sendable {
    case apply
    case undo

    /// Brings a fleet to where the phase begins.
    func prepare(_ fleet: SmallFleet) async throws {
      if self == .undo { try await fleet.apply(in: HostFileSystem()) }
    }

    func run(_ fleet: SmallFleet, in fileSystem: any FileSystem) async throws {
      switch self {
      case .apply: try await fleet.apply(in: fileSystem)
      case .undo: try fleet.undo(in: fileSystem)
      }
    }
  }

  @Test(
    "A failure anywhere leaves whole files, and the next run finishes", arguments: Phase.allCases)
  func `failures`(phase: Phase) async throws {
    let states = try await States()
    for position in 1...(try await operationCount(of: phase)) {
      let temporary = try TemporaryFolder()
      let fleet = try SmallFleet.make(in: temporary.path)
      try await phase.prepare(fleet)
      let files = FaultyFileSystem(HostFileSystem(), fault: .failure(.noSpace), at: position)
      // The pending change of a file that cannot be looked at may be all that there is to do.
      try await phase.run(fleet, in: files)
      try await states.expectRecovery(of: fleet, after: phase, "operation \(position)")
    }
  }

  @Test(
    "Death anywhere leaves whole files, and the next run finishes",
    arguments: Phase.allCases, [false, true]
  )
  func `deaths`(phase: Phase, isHalfWay: Bool) async throws {
    let states = try await States()
    for position in 1...(try await operationCount(of: phase)) {
      let temporary = try TemporaryFolder()
      let fleet = try SmallFleet.make(in: temporary.path)
      try await phase.prepare(fleet)
      let folder = temporary.path.string
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [folder = folder as String, position = position as Int, phase, isHalfWay] in
        let files = FaultyFileSystem(
          HostFileSystem(),
          fault: isHalfWay ? .deathHalfWay : .death,
          at: position
        )
        try await phase.run(SmallFleet(folder: FilePath(folder)), in: files)
        // Operations that write nothing have no middle.
        kill(getpid(), SIGKILL)
      }
      try await states.expectRecovery(of: fleet, after: phase, "operation \(position)")
    }
  }

  private func operationCount(of phase: Phase) async throws -> Int {
    let temporary = try TemporaryFolder()
    let fleet = try SmallFleet.make(in: temporary.path)
    try await phase.prepare(fleet)
    let files = FaultyFileSystem(HostFileSystem(), fault: .none)
    try await phase.run(fleet, in: files)
    return files.operationCount
  }
}

extension FaultTests {
  /// The files of the fleet before and after an apply.
  struct States {
    let old: [String: [UInt8]]
    let new: [String: [UInt8]]

    init() async throws {
      let temporary = try TemporaryFolder()
      let fleet = try SmallFleet.make(in: temporary.path)
      old = try fleet.files()
      try await fleet.apply(in: HostFileSystem())
      new = try fleet.files()
      try #require(old.keys == new.keys)
      try #require(old.allSatisfy { new[$0.key] != $0.value })
    }

    func expectRecovery(
      of fleet: SmallFleet,
      after phase: Phase,
      _ comment: Comment
    ) async throws {
      expectWholeFiles(try fleet.files(), comment)
      switch phase {
      case .apply:
        try await fleet.apply(in: HostFileSystem())
        #expect(try fleet.files() == new, comment)
        // The run that was hit, and the one that finished its work.
        try fleet.undo(in: HostFileSystem())
        try fleet.undo(in: HostFileSystem())
      case .undo:
        try fleet.undo(in: HostFileSystem())
      }
      #expect(try fleet.files() == old, comment)
      #expect(try fleet.ledger().unsettledChanges().isEmpty, comment)
    }

    /// A file that is written through may be half written until the next run.
    private func expectWholeFiles(_ files: [String: [UInt8]], _ comment: Comment) {
      for (name, bytes) in old where !SmallFleet.hasSeveralNames(name) {
        #expect(files[name] == bytes || files[name] == new[name], comment)
      }
      for name in files.keys where old[name] == nil {
        #expect(name.hasPrefix(".mailmend-"), comment)
      }
    }
  }
}
