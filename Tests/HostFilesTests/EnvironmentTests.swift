import Foundation
import HostFiles
import SystemPackage
import Testing

@Suite struct EnvironmentTests {
  @Test func `an absolute home folder is taken as it is`() {
    #expect(Environment.homeFolder(called: "/srv/home") == "/srv/home")
  }

  @Test(arguments: [nil, "", "home"])
  func `without an absolute home folder the user database is asked`(name: String?) throws {
    let folder = try #require(NSHomeDirectoryForUser(NSUserName()))
    #expect(Environment.homeFolder(called: name) == FilePath(folder))
  }
}
