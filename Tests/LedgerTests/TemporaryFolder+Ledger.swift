import Ledger
import TestSupport

extension TemporaryFolder {
  /// A ledger in the folder, which is made where there is none.
  func ledger(_ name: String = "ledger.sqlite") throws -> Ledger {
    try Ledger(at: path(name), access: .creating)
  }
}
