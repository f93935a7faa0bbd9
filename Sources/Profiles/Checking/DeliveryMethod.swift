import ConfigText

/// The methods of pairs by the words of Notification Center.
enum DeliveryMethod {
  private static let words = [
    "email", "sms", "im", "push", "webhook", "instant messaging", "push service",
    "push notification",
  ]

  /// Whether it is clear whether a pair with this method sends mail.
  static func isKnown(_ text: String) -> Bool { words.contains(text.asciiLowercased) }
}
