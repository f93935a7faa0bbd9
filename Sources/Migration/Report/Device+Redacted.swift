import ConfigText
public import NotificationCenter

extension Device {
  /// As reports and the ledger show it.
  public var redacted: Device {
    Device(
      name: name.map(SensitiveText.redacted),
      system: system.map(SensitiveText.redacted),
      model: model.map(SensitiveText.redacted),
      version: version.map(SensitiveText.redacted)
    )
  }
}
