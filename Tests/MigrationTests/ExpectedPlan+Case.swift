import Foundation
import TestSupport

extension ExpectedPlan {
  /// The `expected.json` of a case.
  init(of migrationCase: MigrationCase) throws {
    let bytes = try migrationCase.bytes(of: "expected.json")
    self = try JSONDecoder().decode(Self.self, from: Data(bytes))
  }

  /// The `expected.json` of a repair.
  init(of repairCase: RepairCase) throws {
    let bytes = try repairCase.bytes(of: "expected.json")
    self = try JSONDecoder().decode(Self.self, from: Data(bytes))
  }
}
