public import ConfigText
public import NotificationCenter

/// Everything that is reported about one file. All reports are made from this; no text in it holds
/// a secret.
public struct FileReport: Sendable {
  /// As it was given or found.
  public var path: String
  public var status: FileStatus
  /// How many bytes were read.
  public var byteCount = 0
  /// The profile's name; nil where none read the file.
  public var profile: String?
  public var encoding: String?
  public var device: Device?
  /// Where the device's name stands.
  public var devicePlace: Place?
  public var accounts: [AccountReport] = []
  public var relinks: [RelinkReport] = []
  public var findings: [FindingReport] = []
  /// Why it was refused or failed.
  public var error: Refusal?
  /// In hexadecimal.
  public var hashBefore: String?
  /// Nil where nothing changed.
  public var hashAfter: String?
  /// Nil unless it was asked for.
  public var diff: [String]?

  /// A file of which nothing is known but what became of it.
  public init(path: String, status: FileStatus, error: Refusal? = nil) {
    self.path = path
    self.status = status
    self.error = error
  }
}
