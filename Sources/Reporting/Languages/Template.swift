/// A text of a language with the places where something is put in: `Click {menu.edit} on {account}.`
struct Template: Sendable {
  enum Part: Equatable, Sendable {
    case text(String)
    case parameter(String)
  }

  private(set) var parts: [Part] = []

  /// - Throws: `TranslationError` where a brace has no partner.
  init(_ text: String) throws(TranslationError) {
    let (opening, closing) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var rest = text[...]
    while let open = rest.utf8.firstIndex(where: { $0 == opening || $0 == closing }) {
      guard rest.utf8[open] == opening,
        let close = rest[open...].utf8.firstIndex(of: closing)
      else {
        throw TranslationError("a brace has no partner in \"\(text)\"")
      }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.parameter(String(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
  }

  private init(parts: [Part]) {
    self.parts = parts
  }

  var parameters: [String] {
    parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// The template with its references to menus (`{menu.edit}`) followed.
  func resolved(_ menus: [String: Template]) throws(TranslationError) -> Template {
    var result: [Part] = []
    for part in parts {
      guard case .parameter(let name) = part, name.hasPrefix(Self.menuPrefix) else {
        result.append(part)
        continue
      }
      guard let menu = menus[name] else { throw TranslationError("there is no \(name)") }
      result += try menu.resolved(menus).parts
    }
    return Template(parts: result)
  }

  static let menuPrefix = "menu."

  func text(_ value: (String) -> String) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .parameter(let name): result += value(name)
      }
    }
    return result
  }
}
