import Profiles

/// The profiles that a command knows.
enum Registry {
  static func load() throws -> ProfileRegistry {
    do {
      return try ProfileRegistry.builtIn()
    } catch {
      throw Failure.usage("\(error)")
    }
  }
}
