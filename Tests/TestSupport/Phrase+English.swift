public import Migration
import Reporting

extension Phrase {
  /// The phrase as an English reader has it.
  public var english: String { Translation.of(.english).text(self) }
}
