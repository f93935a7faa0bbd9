import Foundation
public import SystemPackage

/// The program that the package manager built together with the tests.
public enum BuiltProgram {
  /// Beside the test bundle.
  public static let path: FilePath = {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let places = bundles.map(\.bundleURL) + [Bundle.main.executableURL].compactMap(\.self)
    let programs = places.map {
      $0.deletingLastPathComponent().appendingPathComponent("mailmend").path
    }
    let found = programs.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { preconditionFailure("no mailmend beside the tests: \(programs)") }
    return FilePath(found)
  }()
}
