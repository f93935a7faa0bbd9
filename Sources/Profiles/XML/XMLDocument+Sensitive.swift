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
    var previous: (isKey: Bool, namesSecret: Bool) = (false, false)
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
      for attribute in attributes {
        let start = attribute.valueRange.lowerBound
        let isHidden =
          parts.secretAttributes.contains(start)
          || !parts.shownAttributes.contains(start)
            && (namesSecret || SecretName.matches(attribute.name)
              || isUnknown && !parts.isKey(attribute: attribute.name))
        if isHidden {
          ranges.append(attribute.valueRange)
        } else {
          ranges += Self.sensitiveRanges(in: attribute.value)
        }
      }
      // As in <key>Password</key><string>…</string> and <name>Password</name><value>…</value>.
      let isNamedBefore =
        previous.namesSecret
        && (previous.isKey || name(of: element).equalsIgnoringASCIICase("value"))
      if namesSecret || isNamedBefore {
        secrets.append(range(of: element))
        hiddenUntil = max(hiddenUntil, range(of: element).upperBound)
      }
      previous = (
        name(of: element).equalsIgnoringASCIICase("key"), SecretName.matches(value(of: element))
      )
      let isHidden =
        range(of: element).lowerBound < hiddenUntil
        || isUnknown && !parts.keyElements.contains(Array(name(of: element).utf8))
      if isHidden && !isShown {
        ranges += characterRanges(of: element)
      } else {
        ranges += Self.sensitiveRanges(in: decodedValue(of: element))
      }
    }
    return (ranges, secrets)
  }

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
