import CLibXML2

/// libxml2 as a whole.
enum LibXML2 {
  private static let isSetUp: Bool = {
    xmlInitParser()
    return true
  }()

  /// Sets up libxml2's globals, once, which has to come before any other call from several threads.
  static func setUp() {
    _ = isSetUp
  }
}
