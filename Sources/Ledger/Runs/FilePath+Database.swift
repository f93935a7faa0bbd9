import Foundation
import GRDB
import SystemPackage

extension FilePath {
  /// The bytes of the path, since not every path is UTF-8.
  var databaseValue: Data {
    withPlatformString { pointer in Data(bytes: pointer, count: length) }
  }

  init(databaseValue: Data) {
    let units = databaseValue.map { CInterop.PlatformChar(bitPattern: $0) } + [0]
    self.init(platformString: units)
  }
}
