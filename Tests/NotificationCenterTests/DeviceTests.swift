import NotificationCenter
import Testing

@Suite struct DeviceTests {
  @Test(arguments: [
    ("QuTS mega", true), ("QuTS mega h6.0", true), ("quts MEGA", true), ("QuTS hero", false),
    ("QTS", false), ("The QuTS mega", false), (nil, false),
  ])
  func `QuTS mega does not sign in through the browser`(system: String?, lacksIt: Bool) {
    #expect(Device(system: system).lacksBrowserSignIn == lacksIt)
  }
}
