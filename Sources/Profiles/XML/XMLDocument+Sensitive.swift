import ConfigText
import XMLSyntax

extension XMLDocument {
  /// The parts of the text that no diff may show.
  ///
  /// - Parameter secrets: elements whose values are secrets whatever their names are.
  func sensitiveRanges(besides secrets: [Element]) -> [Range<Int>] {
    sensitiveMarkup() + sensitiveRanges(in: 0..<elementCount, besides: secrets)
  }

  /// The parts of some elements that no diff may show, comments aside.
  func sensitiveRanges(in elements: Range<Element>, besides secrets: [Element]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let secrets = Set(secrets)
    var hiddenUntil = 0
    var previousIsSecretKey = false
    for element in elements {
      let attributes = attributes(of: element)
      let namesSecret =
        secrets.contains(element) || SecretName.matches(name(of: element))
        || attributes.contains { SecretName.matches($0.value.bytes) }
      for attribute in attributes {
        if namesSecret || SecretName.matches(attribute.name) {
          ranges.append(attribute.valueRange)
        } else {
          ranges += Self.sensitiveRanges(in: attribute.value)
        }
      }
      if namesSecret || previousIsSecretKey {
        hiddenUntil = max(hiddenUntil, range(of: element).upperBound)
      }
      // As in <key>Password</key><string>…</string>.
      previousIsSecretKey =
        name(of: element).equalsIgnoringASCIICase("key") && SecretName.matches(value(of: element))
      if range(of: element).lowerBound < hiddenUntil {
        ranges += characterRanges(of: element)
      } else {
        ranges += Self.sensitiveRanges(in: decodedValue(of: element))
      }
    }
    return ranges
  }

  private static func sensitiveRanges(in value: DecodedText) -> [Range<Int>] {
    SensitiveText.ranges(in: value.bytes).map(value.sourceRange(of:))
  }

  /// Comments and processing instructions that look as if they held a secret: a commented-out
  /// account still has its password.
  private func sensitiveMarkup() -> [Range<Int>] {
    markupRanges().filter { range in
      let text = source.text[range]
      return SecretName.matches(text) || !SensitiveText.ranges(in: Array(text)).isEmpty
    }
  }
}
