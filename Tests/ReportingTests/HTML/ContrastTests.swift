import Foundation
import Testing

@testable import Reporting

/// That the colours of the page are apart as far as WCAG 2.2 asks for at level AA: 4.5 for text, 3
/// for what else has to be seen.
@Suite struct ContrastTests {
  private struct Pair: Sendable {
    let front: String
    let back: String
    let minimum: Double
  }

  private static let pairs: [Pair] = {
    let text = ["text", "quiet", "link", "accent", "bad", "good"].flatMap { front in
      ["page", "panel"].map { Pair(front: front, back: $0, minimum: 4.5) }
    }
    let others = [
      Pair(front: "text", back: "notice", minimum: 4.5),
      Pair(front: "good", back: "added", minimum: 4.5),
      Pair(front: "bad", back: "removed", minimum: 4.5),
      Pair(front: "line", back: "page", minimum: 3),
    ]
    let bars = (1...5).flatMap { number in
      ["page", "panel"].map { Pair(front: "c\(number)", back: $0, minimum: 3) }
    }
    return text + others + bars
  }()

  /// The colours of each block `:root { … }`: light, dark, print.
  private static let palettes: [[String: String]] = {
    let style = String(decoding: PackageResources.style_css, as: UTF8.self)
    return style.matches(of: /:root \{([^}]*)\}/).map { block in
      Dictionary(
        uniqueKeysWithValues: block.1.matches(of: /--([a-z0-9]+): (#[0-9a-f]{6});/)
          .map { (String($0.1), String($0.2)) }
      )
    }
  }()

  @Test(arguments: 0..<3)
  func `the colours are far enough apart`(_ palette: Int) throws {
    try #require(Self.palettes.count == 3)
    let colours = Self.palettes[palette]
    for pair in Self.pairs {
      let front = try #require(colours[pair.front].flatMap(Self.luminance), "\(pair.front)")
      let back = try #require(colours[pair.back].flatMap(Self.luminance), "\(pair.back)")
      let ratio = (max(front, back) + 0.05) / (min(front, back) + 0.05)
      #expect(ratio >= pair.minimum, "\(pair.front) on \(pair.back): \(ratio)")
    }
  }

  @Test func `black on white is twenty one to one`() throws {
    let white = try #require(Self.luminance("#ffffff"))
    let black = try #require(Self.luminance("#000000"))
    #expect(abs((white + 0.05) / (black + 0.05) - 21) < 0.001)
  }

  /// The relative luminance of a colour (WCAG 2.2).
  private static func luminance(_ colour: String) -> Double? {
    guard let value = Int(colour.dropFirst(), radix: 16) else { return nil }
    let channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { channel in
      let part = Double(channel) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

}
