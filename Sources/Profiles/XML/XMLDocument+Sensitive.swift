import ConfigText
import XMLSyntax

extension XMLDocument {
  /// The parts of the text that no diff may show.
  ///
  /// - Parameter parts: what the profile says of them.
  func sensitiveRanges(_ parts: XMLDeclaredParts) -> [Range<Int>] {
    let (ranges, secrets) = secrets(in: 0..<elementCount, parts, hidesUnknown: true)
    return sensitiveMarkup(parts, secrets) + ranges
  }

  /// The parts of some elements that no diff may show, comments aside.
  ///
  /// - Parameter hidesUnknown: whether everything is hidden in the record of an account that is not
  ///   a field to be shown, or only what looks like a secret.
  func sensitiveRanges(
    in elements: Range<Element>,
    _ parts: XMLDeclaredParts,
    hidesUnknown: Bool = true
  ) -> [Range<Int>] {
    secrets(in: elements, parts, hidesUnknown: hidesUnknown).ranges
  }

  /// - Returns: what no diff may show, comments aside, and where the elements stand that hold a
  ///   secret, in document order.
  private func secrets(
    in elements: Range<Element>,
    _ parts: XMLDeclaredParts,
    hidesUnknown: Bool
  ) -> (ranges: [Range<Int>], secrets: [Range<Int>]) {
    var ranges: [Range<Int>] = []
    var secrets: [Range<Int>] = []
    var hiddenUntil = 0
    var previous: Element?
    for element in elements {
      let attributes = attributes(of: element)
      let isShown = parts.shownElements.contains(element)
      let isUnknown = hidesUnknown && parts.isInAccount(element)
      let namesSecret =
        parts.secretElements.contains(element)
        || !isShown
          && (SecretName.matches(name(of: element))
            || attributes.contains {
              !parts.shownAttributes.contains($0.valueRange.lowerBound)
                && SecretName.matches($0.value.bytes)
            })
      if namesSecret || previous.map({ self.namesSecret($0, before: element) }) ?? false {
        secrets.append(range(of: element))
        hiddenUntil = max(hiddenUntil, range(of: element).upperBound)
      }
      previous = element
      let isInSecret = range(of: element).lowerBound < hiddenUntil
      for attribute in attributes {
        let start = attribute.valueRange.lowerBound
        let isHidden =
          parts.secretAttributes.contains(start)
          || !parts.shownAttributes.contains(start)
            && (isInSecret || SecretName.matches(attribute.name)
              || isUnknown && !parts.isKey(attribute: attribute.name))
        if isHidden {
          ranges.append(attribute.valueRange)
        } else {
          ranges += Self.sensitiveRanges(in: attribute.value)
        }
      }
      let isHidden =
        isInSecret
        || isUnknown && !parts.keyElements.contains(Array(name(of: element).utf8))
      if isHidden && !isShown {
        ranges += characterRanges(of: element)
      } else {
        ranges += Self.sensitiveRanges(in: decodedValue(of: element))
      }
    }
    return (ranges, secrets)
  }

  /// Whether the text of an element says that the value behind it is a secret, as in
  /// `<key>Password</key><string>…</string>` and `<name>Password</name><value>…</value>`.
  private func namesSecret(_ element: Element, before next: Element) -> Bool {
    let nextName = name(of: next).asciiLowercased
    let isPair = name(of: element).equalsIgnoringASCIICase("key") || nextName == "value"
    if isPair { return SecretName.matches(value(of: element)) }
    // In other records a rule may have such a name, with its fields behind it.
    guard let parent = parent(of: next), parent == self.parent(of: element),
      descendants(of: next).isEmpty, SecretName.isSpelled(in: value(of: element).utf8)
    else { return false }
    return Self.valueNames.contains(nextName) || Array(children(of: parent).prefix(3)).count == 2
  }

  /// What elements are called that hold a value of which the element before them says what it is.
  private static let valueNames: Set = ["val", "v", "data", "string", "content", "text"]

  private static func sensitiveRanges(in value: DecodedText) -> [Range<Int>] {
    SensitiveText.ranges(in: value.bytes).map(value.sourceRange(of:))
  }

  /// Comments and processing instructions inside accounts and secrets, and others that look as if they
  /// held a secret: a commented-out account still has its password.
  private func sensitiveMarkup(
    _ parts: XMLDeclaredParts,
    _ secrets: [Range<Int>]
  ) -> [Range<Int>] {
    let text = source.text
    var secrets = secrets[...]
    return markupRanges().filter { range in
      while let secret = secrets.first, secret.upperBound <= range.lowerBound {
        secrets.removeFirst()
      }
      return secrets.first?.contains(range.lowerBound) == true
        || parts.accounts.contains { $0.contains(range.lowerBound) }
        || parts.accountTags.contains { Self.occurs($0, in: text[range]) }
        || SecretName.matches(text[range]) || !SensitiveText.ranges(in: Array(text[range])).isEmpty
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isASCIIWhiteSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// Whether the start of a tag stands in a text.
  private static func occurs(_ tag: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { start in
      text[start] == UInt8(ascii: "<") && text[start...].starts(with: tag)
        && text[start...].dropFirst(tag.count).first.map(endsName) ?? false
    }
  }
}
