import NotificationCenter
import Testing

@Suite struct ProviderTests {
  @Test(arguments: [
    ("Custom", Provider.custom), ("CUSTOM", .custom), ("Gmail", .native(.gmail)),
    ("gmail", .native(.gmail)), ("Outlook.com", .native(.outlook)),
    ("outlook.COM", .native(.outlook)), ("Yahoo!", .yahoo), ("yahoo!", .yahoo),
    ("Outlook", .other), ("Yahoo", .other), ("Gmail ", .other), ("", .other), ("QQ", .other),
  ])
  func `providers compare without regard to ASCII case`(name: String, provider: Provider) {
    #expect(Provider(name: name) == provider)
  }

  @Test(arguments: [
    ("GMAIL", "Gmail"), ("outlook.com", "Outlook.com"), ("yahoo!", "Yahoo!"), ("custom", "Custom"),
    ("Qq", "Qq"), ("", ""),
  ])
  func `a known provider has one name`(name: String, canonical: String) {
    #expect(Provider.canonicalName(of: name) == canonical)
  }

  @Test(arguments: NativeProvider.allCases)
  func `a native provider reads its own name`(provider: NativeProvider) {
    #expect(Provider(name: provider.name) == .native(provider))
  }
}
