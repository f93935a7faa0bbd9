import ArgumentParser
import Profiles

/// Finds a profile by its name.
enum NamedProfile {
  /// - Throws: an exit code, with a word on standard error, where there is none of the name, or one
  ///   of the files has a mistake.
  static func find(_ name: String, in sources: [ProfileSource]) throws -> ProfileSource {
    do {
      let known = try sources.map { (source: $0, name: try $0.profile().name) }
      if let found = known.first(where: { $0.name == name }) { return found.source }
      let names = known.map(\.name).joined(separator: ", ")
      throw Failure.usage("there is no profile \"\(name)\"; known are \(names)")
    } catch let error as ProfileError {
      throw Failure.usage("\(error)")
    }
  }
}
