import Foundation
import HostFiles
import SystemPackage
import TestSupport

/// The checkout that the tests were built from.
enum Checkout {
  static let folder = Fixtures.folder.removingLastComponent()

  /// The text of a file, given its path in the checkout.
  static func text(_ path: String) throws -> String {
    let bytes = try HostFileSystem().read(folder.appending(path), limit: .max).bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The paths of all files below a folder that end in a certain way, in order.
  static func files(below name: String, endingIn ending: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder.appending(name).string)
    let names = found?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { "\(name)/\($0)" }
  }
}
