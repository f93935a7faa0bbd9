import TestSupport

extension XMLDrawing {
  mutating func writeElement(_ name: String, _ old: String, _ new: String) {
    if isIndented { texts.write(random.pick(["", "  ", "\t"])) }
    write(element(name, old, new))
    if random.chance(8) { texts.write(markup()) }
    if isIndented, random.chance(80) { texts.write(lineEnd()) }
  }

  mutating func write(_ element: (old: String, new: String)) {
    texts.change(element.old, to: element.new)
  }

  mutating func element(_ name: String, _ old: String, _ new: String) -> (
    old: String, new: String
  ) {
    let start = "<\(name)\(attributes())"
    let end = random.pick(["</\(name)>", "</\(name)>", "</\(name) >"])
    if old.isEmpty, random.chance(40) {
      let tag = start + random.pick(["/>", " />"])
      return (tag, new.isEmpty ? tag : "\(start)>\(Self.escaped(new))</\(name)>")
    }
    let content = content(old, new)
    let open = start + random.pick([">", ">", " >"])
    return (open + content.old + end, open + content.new + end)
  }

  /// A value in some style, and the new value in the style that it has to have then.
  private mutating func content(_ old: String, _ new: String) -> (old: String, new: String) {
    if old.isEmpty {
      if random.chance(50) { return (Self.section(old), Self.section(new)) }
      return ("", Self.escaped(new))
    }
    let (before, after) = (blank(), blank())
    let middle = old.unicodeScalars.index(after: old.unicodeScalars.startIndex)
    let (head, tail) = (String(old[..<middle]), String(old[middle...]))
    let comment = markup()
    var result: (old: String, new: String)
    switch random.number(0...6) {
    case 0: result = (Self.escaped(old), Self.escaped(new))
    case 1:
      let inside = random.pick(["", " "])
      let (open, close) = ("<![CDATA[\(inside)", "\(inside)]]>")
      result = (open + old + close, open + new + close)
    case 2 where !tail.isEmpty:
      result = (Self.section(head) + Self.section(tail), Self.section(new))
    case 3: result = (references(old), Self.escaped(new))
    case 4 where !tail.isEmpty:
      result = (Self.escaped(head) + Self.section(tail), Self.escaped(new))
    case 5 where !tail.isEmpty:
      result = (Self.section(head) + comment + Self.escaped(tail), Self.escaped(new) + comment)
    default: result = (comment + Self.escaped(old), comment + Self.escaped(new))
    }
    if new == old { result.new = result.old }
    return (before + result.old + after, before + result.new + after)
  }

  private static func section(_ text: String) -> String { "<![CDATA[\(text)]]>" }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private mutating func references(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch random.number(0...2) {
      case 0: result += "&#\(scalar.value);"
      case 1: result += "&#x\(String(scalar.value, radix: 16, uppercase: random.chance(50)));"
      default: result += Self.escaped(String(scalar))
      }
    }
    return result
  }

  // MARK: What stands around

  mutating func writeLine(_ text: String) {
    texts.write(text)
    if random.chance(6) { texts.write(markup()) }
    if isIndented { texts.write(lineEnd()) }
  }

  mutating func lineEnd() -> String { random.pick(lineEnds) }

  private mutating func blank() -> String {
    random.pick(["", "", "", " ", "\t", lineEnd() + "    "])
  }

  mutating func attributes() -> String {
    guard random.chance(20) else { return "" }
    return random.pick([
      " a=\"x > y\"", " b='\"'", " c=\"/>\"", " d = '</id>'".replacing("<", with: "&lt;"),
      "\(lineEnd())\te=\"'\" f=''", " g=\"<sender>9</sender>\"".replacing("<", with: "&lt;"),
      " h='\(random.pick(encoding.palette))'",
    ])
  }

  mutating func markup() -> String {
    random.pick([
      "<!-- <smtp_service><id>992</id></smtp_service> -->", "<!---->", "<!-- ]]> & <sender>993 -->",
      "<?php echo '<sender>994</sender>' ?>", "<?p?>", "<!-- \(random.pick(encoding.palette)) -->",
      "<!-- <![CDATA[ -->",
    ])
  }
}
