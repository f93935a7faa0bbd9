public import ConfigText
public import HostFiles
public import Ledger
public import Migration
public import NotificationCenter
import Profiles
import SystemPackage

/// Exports from before among the originals that earlier runs put into the ledger.
public struct LedgerOriginals: EarlierExports {
  private let ledger: Ledger
  private let fileSystem: any FileSystem
  private let repairer: Repairer

  public init(_ ledger: Ledger, fileSystem: any FileSystem, repairer: Repairer) {
    self.ledger = ledger
    self.fileSystem = fileSystem
    self.repairer = repairer
  }

  /// The newest original of the device in which a Custom account stands that is gone now.
  public func export(
    for file: FoundFile,
    saying later: Configuration
  ) throws(Refusal) -> EarlierExport {
    var known: Configuration?
    do {
      let path = try fileSystem.resolved(file.path)
      let device = later.device.redacted.name
      for change in try ledger.changesWithOriginals(ofDevice: device, or: path) {
        guard let bytes = try ledger.original(of: change),
          let earlier = try? repairer.registry.read(bytes)?.configuration,
          earlier.device.name == later.device.name
        else { continue }
        if repairer.concerns(later, comparedWith: earlier) { return .found(earlier) }
        known = known ?? earlier
      }
    } catch let error as FileError {
      throw error.refusal
    } catch {
      throw Refusal(
        code: "damaged-ledger", message: "the ledger cannot be asked for originals: \(error)")
    }
    return known.map(EarlierExport.found) ?? .missing
  }
}
